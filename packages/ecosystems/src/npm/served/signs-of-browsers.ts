/**
 * Configuration files of tools that build for browsers and for nothing else, as their documentation names them.
 * Own list, 2026-11; extensions are left out.
 */
export const BROWSER_BUILDS: ReadonlySet<string> = new Set([
  ".parcelrc",
  "angular",
  "astro.config",
  "craco.config",
  "ember-cli-build",
  "gatsby-config",
  "ionic.config",
  "next.config",
  "nuxt.config",
  "quasar.config",
  "remix.config",
  "rsbuild.config",
  "rspack.config",
  "stencil.config",
  "svelte.config",
  "vue.config",
  "webpack.config",
  "webpack.mix",
]);

/** Bundlers that build libraries and test runs as well: they tell something only beside a page. */
export const BUNDLERS: ReadonlySet<string> = new Set([
  "esbuild.config",
  "gulpfile",
  "rollup.config",
  "vite.config",
]);

/** A page at the top of a project is where such a bundler starts from. */
export const PAGES: ReadonlySet<string> = new Set(["index.html"]);

/**
 * Packages that do nothing outside a browser, or whose very purpose are pages for it. As a dependency in production they
 * say that the project has such pages. Own list, 2026-11.
 */
export const BROWSER_PACKAGES: ReadonlySet<string> = new Set([
  "@angular/core",
  "@angular/platform-browser",
  "@builder.io/qwik",
  "@hotwired/stimulus",
  "@hotwired/turbo",
  "@remix-run/react",
  "@stencil/core",
  "@sveltejs/kit",
  "alpinejs",
  "angular",
  "astro",
  "backbone",
  "bootstrap",
  "ember-source",
  "gatsby",
  "htmx.org",
  "jquery",
  "knockout",
  "leaflet",
  "lit",
  "maplibre-gl",
  "mithril",
  "next",
  "nuxt",
  "ol",
  "preact",
  "react-dom",
  "solid-js",
  "svelte",
  "vue",
]);

/**
 * Pages on which projects publish their licence, as source files point to them; without scheme, `www` and file
 * extension. Each was read there or in the project's own licence file.
 */
export const PROJECT_PAGES: Readonly<Record<string, string>> = {
  "angular.io/license": "MIT",
  "angular.dev/license": "MIT",
  "cmake.org/HTML/Copyright": "BSD-3-Clause",
  "cmake.org/licensing": "BSD-3-Clause",
  "curl.haxx.se/docs/copyright": "curl",
  "curl.se/docs/copyright": "curl",
  "eu-datagrid.org/license": "EUDatagrid",
  "golang.org/LICENSE": "BSD-3-Clause",
  "jquery.org/license": "MIT",
  "jquery.com/license": "MIT",
  "kitware.com/Copyright": "BSD-3-Clause",
  "lua.org/license": "MIT",
  "opensolaris.org/os/licensing": "CDDL-1.0",
  "php.net/license/3_0": "PHP-3.0",
  "php.net/license/3_01": "PHP-3.01",
  "polymer.github.io/LICENSE": "BSD-3-Clause",
  "unlicense.org": "Unlicense",
  "w3.org/Consortium/Legal/copyright-software": "W3C",
  "w3.org/Consortium/Legal/copyright-software-19980720": "W3C-19980720",
  "w3.org/Consortium/Legal/2015/copyright-software-and-document": "W3C-20150513",
  "wtfpl.net": "WTFPL",
  "sam.zoy.org/wtfpl": "WTFPL",
};

/**
 * Whether a requirement is about the platform: `php`, `ext-json`, `lib-icu`, `composer-runtime-api`. Names of packages
 * always have a vendor before a slash.
 *
 * @see https://getcomposer.org/doc/articles/composer-platform-dependencies.md
 */
export function isPlatform(name: string): boolean {
  return !name.includes("/");
}

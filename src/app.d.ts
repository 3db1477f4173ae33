/** The cloud's addresses, from the build (PUBLIC_CLOUD_API, PUBLIC_CLOUD_TOKEN_URL; see policy.js). */
declare const __CLOUD__: { api: string; token: string };

/** Puts a database in memory in the place of the browser’s; it has no types of its own. */
declare module 'fake-indexeddb/auto';

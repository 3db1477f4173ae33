/** The cloud's addresses, from the build (PUBLIC_CLOUD_API, PUBLIC_CLOUD_TOKEN_URL; see policy.js). */
declare const __CLOUD__: { api: string; token: string };

/**
 * What the browser may do with us, in one place: the page's meta tag (svelte.config.js), the headers of the built-in
 * server, build/_headers and the service worker are all made from it.
 *
 * The cloud's origins are build-time settings, so that `connect-src` stays exact.
 */
// The service worker imports this file too, and there is no `process` there.
const env = globalThis.process?.env ?? {};

export const cloud = {
	api: env.PUBLIC_CLOUD_API || 'https://api.aspose.cloud',
	token: env.PUBLIC_CLOUD_TOKEN_URL || 'https://api.aspose.cloud/connect/token',
};

const origins = [...new Set([cloud.api, cloud.token].map((address) => new URL(address).origin))];

/** What the page itself may do. Kit adds the hash of its one inline script to `script-src`. */
export const page = {
	'default-src': ['none'],
	'script-src': ['self', 'wasm-unsafe-eval'],
	'style-src': ['self'],
	// Kit's route announcer carries one style attribute; without its hash its text would show on the page.
	'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
	'img-src': ['self', 'blob:'],
	'media-src': ['self', 'blob:'],
	'font-src': ['self'],
	'connect-src': ['self', ...origins],
	'worker-src': ['self'],
	'manifest-src': ['self'],
	'object-src': ['none'],
	'frame-src': ['none'],
	'base-uri': ['none'],
	'form-action': ['none'],
	// No string becomes HTML or code: Svelte's policy makes its own templates, ours (src/trusted-types.ts) lets workers
	// start from our own folders.
	'require-trusted-types-for': ['script'],
	'trusted-types': ['svelte-trusted-html', 'default'],
};

/** What a worker may do: workers parse hostile files, so they reach our own origin and nothing else. */
export const worker = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Sent with every answer. `camera` and `display-capture` are ours because pages can be photographed and captured. */
export const everywhere = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': [
		'camera=(self)',
		'display-capture=(self)',
		'clipboard-read=(self)',
		'clipboard-write=(self)',
		...['microphone', 'geolocation', 'usb', 'serial', 'hid', 'payment'].map((name) => `${name}=()`),
	].join(', '),
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
};

/**
 * What else is sent, by kind of file. `path` matches the path below the application's base; the first match counts.
 * The page's own policy is not here: it holds a hash of the build (see `pageHeaders`).
 */
export const kinds = [
	{
		path: /^\/service-worker\.js$/,
		glob: '/service-worker.js',
		headers: { 'Content-Security-Policy': worker, 'Cache-Control': 'no-cache' },
	},
	{
		path: /^\/_app\/immutable\/workers\//,
		glob: '/_app/immutable/workers/*',
		headers: { 'Content-Security-Policy': worker, 'Cache-Control': 'public, max-age=31536000, immutable' },
	},
	{
		path: /^\/_app\/immutable\//,
		glob: '/_app/immutable/*',
		headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
	},
	{
		path: /^\/vendor\//,
		glob: '/vendor/*',
		headers: { 'Content-Security-Policy': worker, 'Cache-Control': 'no-cache' },
	},
];

/** The headers of the page, from its HTML as built: the policy of its meta tag, and what a meta tag cannot say. */
export function pageHeaders(html) {
	const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
	if (!meta) throw new Error('The built page has no content security policy.');
	return { 'Content-Security-Policy': `${meta}; frame-ancestors 'none'`, 'Cache-Control': 'no-cache' };
}

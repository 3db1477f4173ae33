/**
 * What the browser may do with us, in one place: the page's meta tag (svelte.config.js), the headers of the built-in
 * server, build/_headers and the service worker are all made from it.
 *
 * The cloud's origins are build-time settings, so that `connect-src` stays exact.
 */
/* global __CLOUD__ */
// The service worker imports this file too: there is no `process` there, and the addresses are those of its build.
const env = globalThis.process?.env ?? {};

export const cloud =
	typeof __CLOUD__ === 'undefined'
		? {
				api: env.PUBLIC_CLOUD_API || 'https://api.aspose.cloud',
				token: env.PUBLIC_CLOUD_TOKEN_URL || 'https://api.aspose.cloud/connect/token',
			}
		: __CLOUD__;

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

/** What the worker may do that sends submissions: reach the cloud, and nothing else. It loads no other script. */
const submitterOf = (addresses) => `default-src 'none'; connect-src ${addresses.join(' ')}`;
export const submitter = submitterOf(origins);

/** The same while nothing may leave this device. */
export const submitterClosed = "default-src 'none'";

/** Where it lies: in a folder of its own, because hosts join the rules of a folder and of what lies in it. */
export const SUBMITTER = '/_app/immutable/submitter/';

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
 * The page's own policy is not here: it holds a hash of the build (see `pageHeaders`). `html` is the page as built: a
 * server may serve a build for another cloud than its own environment names.
 */
export const kindsOf = (html) => [
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
		path: /^\/_app\/immutable\/submitter\//,
		glob: `${SUBMITTER}*`,
		headers: {
			'Content-Security-Policy': submitterOf(cloudIn(html)),
			'Cache-Control': 'public, max-age=31536000, immutable',
		},
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

function policyIn(html) {
	const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
	if (!meta) throw new Error('The built page has no content security policy.');
	return meta;
}

/** The cloud's origins, from the page as built: all that its policy lets it reach besides our own. */
const cloudIn = (html) =>
	/connect-src ([^;]*)/
		.exec(policyIn(html))[1]
		.trim()
		.split(/\s+/)
		.filter((source) => source !== "'self'");

/** The headers of the page, from its HTML as built: the policy of its meta tag, and what a meta tag cannot say. */
export const pageHeaders = (html) => ({
	'Content-Security-Policy': `${policyIn(html)}; frame-ancestors 'none'`,
	'Cache-Control': 'no-cache',
});

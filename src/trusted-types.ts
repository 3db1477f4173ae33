import { base } from '$app/paths';

interface PolicyFactory {
	createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

/** Where scripts that may become workers lie, below the application's base. */
const FOLDERS = ['/_app/', '/vendor/', '/service-worker.js'].map((path) => base + path);

/**
 * Lets a string become the address of a worker only inside our own folders. It is the policy named `default` because
 * tesseract.js and pdf.js hand plain strings to `new Worker`. It makes no HTML and no script: with the page's
 * `require-trusted-types-for`, an `innerHTML` or an `eval` from anywhere throws.
 */
export function guardScriptAddresses() {
	const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
	factory?.createPolicy('default', {
		createScriptURL(address) {
			// The parsed path, not the text: `vendor/../elsewhere.js` must not pass.
			const { origin, pathname, href } = new URL(address, location.href);
			if (origin === location.origin && FOLDERS.some((folder) => pathname.startsWith(folder))) return href;
			throw new TypeError(`${address} is not a script of this application`);
		},
	});
}

import adapter from '@sveltejs/adapter-static';
import * as policy from './policy.js';
import { sourceHash } from './scripts/source-hash.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: ({ filename }) => (/[\\/]node_modules[\\/]/.test(filename) ? undefined : true) },
	kit: {
		// A second build for another cloud address can stand beside the first (`npm run build:cloud`).
		adapter: adapter({ fallback: 'index.html', pages: process.env.BUILD_DIR ?? 'build' }),
		paths: { base: process.env.BASE_PATH ?? '' },
		serviceWorker: { register: false },
		// An offline application is updated through its service worker, not by polling. The same sources make the same build.
		version: { name: sourceHash(), pollInterval: 0 },
		csp: { mode: 'hash', directives: policy.page },
	},
};

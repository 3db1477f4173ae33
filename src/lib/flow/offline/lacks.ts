/** What of the browser's own things is missing, so that nothing of Legible could work. */
export interface Lacks {
	/** the page came over plain http from another machine: browsers then take most of the rest away */
	secureAddress: boolean;
	/** names that a developer or an administrator knows */
	names: string[];
}

const NEEDED = {
	'Web Locks': (scope: typeof globalThis) => scope.navigator?.locks,
	'Web Crypto': (scope: typeof globalThis) => scope.crypto?.subtle,
	BroadcastChannel: (scope: typeof globalThis) => scope.BroadcastChannel,
	'Web Workers': (scope: typeof globalThis) => scope.Worker,
	OffscreenCanvas: (scope: typeof globalThis) => scope.OffscreenCanvas,
	createImageBitmap: (scope: typeof globalThis) => scope.createImageBitmap,
	DecompressionStream: (scope: typeof globalThis) => scope.DecompressionStream,
	'AbortSignal.any': (scope: typeof globalThis) => scope.AbortSignal?.any,
};

/**
 * What this browser lacks, or undefined where all is there. Storage, the service worker and WebAssembly are not asked for:
 * without them less works, and it is said where.
 */
export function lacks(scope = globalThis): Lacks | undefined {
	const names = Object.entries(NEEDED).flatMap(([name, find]) => (find(scope) ? [] : [name]));
	return names.length ? { secureAddress: scope.isSecureContext === false, names } : undefined;
}

export interface Device {
	/** navigator.hardwareConcurrency */
	cores?: number;
	/** navigator.deviceMemory; GB, absent outside Chromium */
	memoryGB?: number;
	phone?: boolean;
}

/** From so many on, two are left to the rest of the application and two to the rest of the machine. */
const MANY_CORES = 12;

/**
 * How many pages are read at once. A worker takes about 100 MB; phones with more than two of them fail to get memory
 * for WebAssembly (tesseract.js#476). More than four only where the browser says that there is memory for them.
 */
export function poolSize({ cores = 2, memoryGB, phone = false }: Device): number {
	const most = memoryGB !== undefined && memoryGB >= 8 && cores >= MANY_CORES ? 6 : 4;
	const byMemory =
		phone || (memoryGB !== undefined && memoryGB <= 2) ? 1 : memoryGB !== undefined && memoryGB <= 4 ? 2 : most;
	return Math.min(Math.floor(cores) || 1, byMemory);
}

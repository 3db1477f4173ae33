export interface Device {
	/** navigator.hardwareConcurrency */
	cores?: number;
	/** navigator.deviceMemory; GB, absent outside Chromium */
	memoryGB?: number;
	phone?: boolean;
}

/**
 * How many pages are read at once. A worker takes about 100 MB; phones with more than two of them fail to get memory
 * for WebAssembly (tesseract.js#476).
 */
export function poolSize({ cores = 2, memoryGB, phone = false }: Device): number {
	const byMemory =
		phone || (memoryGB !== undefined && memoryGB <= 2) ? 1 : memoryGB !== undefined && memoryGB <= 4 ? 2 : 4;
	return Math.min(Math.floor(cores) || 1, byMemory);
}

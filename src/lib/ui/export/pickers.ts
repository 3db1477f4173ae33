/** The parts of the File System Access API that TypeScript's DOM does not know: in Chromium, nowhere else so far. */
interface Pickers {
	showSaveFilePicker?(options: {
		suggestedName: string;
		types: { description?: string; accept: Record<string, string[]> }[];
	}): Promise<FileSystemFileHandle>;
	showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

/** What this browser can do of it; a method that is missing here is missing there. */
export const pickers = (): Pickers => globalThis as Pickers;

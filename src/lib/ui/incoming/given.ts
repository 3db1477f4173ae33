/** A file that somebody gives us; its bytes may still have to be fetched from where it waits. */
export interface Given {
	name: string;
	size: number;
	bytes(): Promise<File>;
	/** its words, in a file that came with it */
	words?: File;
	/** to be the document's id, for what may be given twice */
	id?: string;
	/** the user gave it here; it is not from another application, although it has an id */
	kept?: boolean;
	/** it is in the library, or was turned away and the user has seen that */
	end?(): void;
}

/** A file that is here already, as one that is given. */
export const ofFile = (file: File): Given => ({
	name: file.name,
	size: file.size,
	bytes: () => Promise.resolve(file),
});

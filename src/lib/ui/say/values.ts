type Names<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** The values that a phrase has places for. Numbers are written as the interface's language writes them. */
export type Values<P extends string, Given extends string = never> = [Exclude<Names<P>, Given>] extends [never]
	? []
	: [{ readonly [name in Exclude<Names<P>, Given>]: string | number }];

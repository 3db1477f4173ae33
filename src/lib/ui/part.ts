/**
 * A part of the interface that is fetched when it is asked for. When it does not come (parts.ts says so), `close` takes back
 * what asked for it: the next click is a question again.
 */
export async function part<T>(load: () => Promise<T>, close: () => void): Promise<T> {
	try {
		return await load();
	} catch (thrown) {
		close();
		throw thrown;
	}
}

import type { Document } from '#lib/model/document.ts';
import { onChanges } from '#lib/store/changes.ts';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { answer } from './answer.ts';
import { drainAlone } from './drain-alone.ts';
import { foundPlace } from './found-place.ts';
import { IndexReader } from './index-reader.ts';
import type { SearchReply, SearchRequest } from './search-message.ts';

/** The search index is built and asked here, away from the thread that draws. */
const scope = globalThis as unknown as {
	onmessage: (event: MessageEvent<SearchRequest>) => void;
	postMessage(reply: SearchReply): void;
};

const reader = new IndexReader();
const documents = new Map<string, Promise<Document | undefined>>();

onChanges((changes) => {
	for (const { what, documentId } of changes) {
		if (what === 'search') reader.forget();
		if (what === 'documents') {
			if (documentId) documents.delete(documentId);
			else documents.clear();
		}
	}
});

function documentOf(id: string): Promise<Document | undefined> {
	let known = documents.get(id);
	if (!known) {
		known = listedDocument(id).then((listed) =>
			listed && listed.document.removedAt === undefined ? listed.document : undefined,
		);
		documents.set(id, known);
	}
	return known;
}

function run(request: SearchRequest): Promise<unknown> {
	switch (request.what) {
		case 'find':
			return answer(reader, request.ask, documentOf);
		case 'place':
			return foundPlace(request.ask.documentId, request.ask.page, request.ask.spans);
		case 'languages':
			return reader.languages();
		case 'drain':
			return drainAlone();
	}
}

scope.onmessage = ({ data }) => {
	run(data).then(
		(result) => scope.postMessage({ id: data.id, answer: result }),
		(error: unknown) => scope.postMessage({ id: data.id, failed: String(error) }),
	);
};

/** Runs in the page after `storeInPage`: `window.exportsBench` puts long documents into the store, with readings as the reader left them. */
export function inPage() {
	/** as the store cuts files */
	const CHUNK = 8 << 20;
	/** bytes of a page's picture, filled up behind its end: 1,000 pages are a source of 200 MB */
	const PICTURE = 200_000;

	const within = (...transaction) => window.benchStore.within(...transaction);

	/** Writes a document's bytes as they come, so that no more than a piece is held. */
	const chunks = (documentId) => {
		let [piece, used, number, at] = [new Uint8Array(CHUNK), 0, 0, 0];
		const flush = async () => {
			const bytes = piece.slice(0, used).buffer;
			const record = { documentId, number: number++, bytes };
			await within(['chunks'], 'readwrite', (transaction) => transaction.objectStore('chunks').put(record));
			used = 0;
		};
		return {
			at: () => at,
			async write(data) {
				const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
				for (let from = 0; from < bytes.length;) {
					const part = bytes.subarray(from, from + CHUNK - used);
					piece.set(part, used);
					used += part.length;
					from += part.length;
					if (used === CHUNK) await flush();
				}
				at += bytes.length;
			},
			flush,
		};
	};

	/** A scan: each page shows a picture of its own and says nothing else. */
	async function pdf(out, pictures, pages) {
		const offsets = [];
		const object = async (body, data) => {
			offsets.push(out.at());
			await out.write(`${offsets.length} 0 obj\n${body}\n`);
			if (data) {
				await out.write('stream\n');
				await out.write(data);
				await out.write('\nendstream\n');
			}
			await out.write('endobj\n');
		};
		await out.write('%PDF-1.7\n');
		await object('<< /Type /Catalog /Pages 2 0 R >>');
		const kids = Array.from({ length: pages }, (_, page) => `${5 + page * 3} 0 R`).join(' ');
		await object(`<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`);
		for (let page = 0; page < pages; page++) {
			const { jpeg, width, height, dpi } = pictures[page % pictures.length];
			const [w, h] = [(width * 72) / dpi, (height * 72) / dpi];
			await object(
				`<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
				jpeg,
			);
			const draw = new TextEncoder().encode(`q ${w} 0 0 ${h} 0 0 cm /I Do Q`);
			await object(`<< /Length ${draw.length} >>`, draw);
			await object(
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${4 + page * 3} 0 R /Resources << /XObject << /I ${3 + page * 3} 0 R >> >> >>`,
			);
		}
		const start = out.at();
		const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
		await out.write(`xref\n0 ${rows.length + 1}\n0000000000 65535 f \n${rows.join('')}`);
		await out.write(`trailer\n<< /Size ${rows.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
	}

	/** Pictures one after the other, each a JPEG of its own. */
	async function tiff(out, pictures, pages) {
		const tags = 12;
		const size = 2 + tags * 12 + 4 + 16;
		await out.write(new Uint8Array([0x49, 0x49, 42, 0, 8, 0, 0, 0]));
		let at = 8;
		for (let page = 0; page < pages; page++) {
			const { jpeg, width, height, dpi } = pictures[page % pictures.length];
			const directory = new DataView(new ArrayBuffer(size));
			const values = [
				[256, 4, 1, width],
				[257, 4, 1, height],
				[258, 3, 3, at + 2 + tags * 12 + 4 + 8],
				[259, 3, 1, 7],
				[262, 3, 1, 6],
				[273, 4, 1, at + size],
				[277, 3, 1, 3],
				[278, 4, 1, height],
				[279, 4, 1, jpeg.length],
				[282, 5, 1, at + 2 + tags * 12 + 4],
				[283, 5, 1, at + 2 + tags * 12 + 4],
				[296, 3, 1, 2],
			];
			directory.setUint16(0, tags, true);
			values.forEach(([tag, type, count, value], index) => {
				directory.setUint16(2 + index * 12, tag, true);
				directory.setUint16(4 + index * 12, type, true);
				directory.setUint32(6 + index * 12, count, true);
				directory.setUint32(10 + index * 12, value, true);
			});
			at += size + jpeg.length + (jpeg.length % 2);
			directory.setUint32(2 + tags * 12, page + 1 < pages ? at : 0, true);
			directory.setUint32(2 + tags * 12 + 4, Math.round(dpi), true);
			directory.setUint32(2 + tags * 12 + 8, 1, true);
			for (let sample = 0; sample < 3; sample++) directory.setUint16(2 + tags * 12 + 12 + sample * 2, 8, true);
			await out.write(new Uint8Array(directory.buffer));
			await out.write(jpeg);
			if (jpeg.length % 2) await out.write(new Uint8Array(1));
		}
	}

	const KINDS = { pdf: ['application/pdf', pdf], tiff: ['image/tiff', tiff] };

	globalThis.exportsBench = {
		/** All readings in the store, in the order of their documents' names. */
		readings: async () => {
			const all = async (store) =>
				within([store], 'readonly', (transaction) => transaction.objectStore(store).getAll());
			const names = new Map((await all('documents')).map(({ id, name }) => [id, name]));
			return (await all('readings'))
				.map((reading) => ({ ...reading, name: names.get(reading.documentId) }))
				.sort((a, b) => (a.name < b.name ? -1 : 1));
		},
		/** A document of so many pages: those that were read, over and over, each with a copy of its picture and its reading. */
		put: async (kind, pages, templates) => {
			const documentId = `${kind}-${pages}`;
			const pictures = [];
			for (const { picture, reading } of templates) {
				const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
				const bitmap = await createImageBitmap(new Blob([bytes]));
				const canvas = new OffscreenCanvas(reading.width, reading.height);
				canvas.getContext('2d').drawImage(bitmap, 0, 0, reading.width, reading.height);
				let made;
				for (const quality of [0.7, 0.5, 0.3, 0.2, 0.1, 0.05]) {
					made = await canvas.convertToBlob({ type: 'image/jpeg', quality });
					if (made.size <= PICTURE) break;
				}
				const jpeg = new Uint8Array(Math.max(made.size, PICTURE));
				jpeg.set(new Uint8Array(await made.arrayBuffer()));
				pictures.push({ jpeg, width: reading.width, height: reading.height, dpi: reading.dpi || 300 });
			}
			const out = chunks(documentId);
			const [mediaType, write] = KINDS[kind];
			await write(out, pictures, pages);
			await out.flush();
			await within(['documents', 'tallies', 'readings'], 'readwrite', (transaction) => {
				const put = (store, value) => transaction.objectStore(store).put(value);
				for (let page = 1; page <= pages; page++) {
					const { name: _, ...reading } = templates[(page - 1) % templates.length].reading;
					put('readings', { ...reading, documentId, page, taskId: `${documentId}-${page}`, dpi: reading.dpi || 300 });
				}
				const tally = { documentId, pages: { Completed: pages }, waiting: {}, engines: { device: pages }, doubts: 0 };
				put('tallies', tally);
				const document = { id: documentId, name: `${documentId}.${kind}`, mediaType, sha256: documentId };
				const times = { addedAt: Date.now(), listedAt: Date.now() };
				put('documents', { ...document, ...times, size: out.at(), pageCount: pages });
			});
			return { documentId, size: out.at() };
		},
	};
}

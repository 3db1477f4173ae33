/**
 * Serves build/ on this machine, with the headers that a real host should send (policy.js), or with none.
 *
 *     node scripts/serve.mjs [--port 4173] [--no-headers]        also: PORT, BASE_PATH
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { everywhere, kindsOf, pageHeaders } from '../policy.js';

const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.webmanifest': 'application/manifest+json',
	'.txt': 'text/plain; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.wasm': 'application/wasm',
	// Not Content-Encoding: the engine unpacks its language data itself.
	'.gz': 'application/gzip',
};
const PACKED = /\.(html|js|mjs|css|json|webmanifest|txt|svg|wasm|ttf|bcmap)$/;
const BUILD = join(dirname(fileURLToPath(import.meta.url)), '../build');

const packers = {
	br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
	gzip: (bytes) => promisify(gzip)(bytes),
};

/**
 * Starts a server of `folder` on loopback; with `headers: false` it behaves like a plain static host.
 * Takes the first free port from `port` on (0: any). `base` is the path that the application was built for.
 * Resolves to its `url` (ending in a slash), its `port`, and `close`, which also cuts open connections.
 */
export async function serve({ port = 4173, base = process.env.BASE_PATH ?? '', headers = true, folder = BUILD } = {}) {
	const packed = new Map();

	const fileAt = (path) => {
		const file = normalize(join(folder, path));
		if (file !== folder && !file.startsWith(folder + sep)) return undefined;
		const stat = statSync(file, { throwIfNoEntry: false });
		return stat?.isFile() ? { file, stat } : undefined;
	};

	/** Bytes in the best encoding that the client takes; packed once for each state of the file. */
	async function inEncoding({ file, stat }, accepted) {
		const encoding = PACKED.test(file) && ['br', 'gzip'].find((name) => accepted.includes(name));
		if (!encoding) return { length: stat.size };
		const key = `${encoding} ${file} ${stat.mtimeMs}`;
		if (!packed.has(key)) packed.set(key, packers[encoding](readFileSync(file)));
		const bytes = await packed.get(key);
		return { encoding, bytes, length: bytes.length };
	}

	/** Which file answers this path, and as what: a file, the page for a place inside the application, or nothing. */
	function resolve(path) {
		const found = fileAt(path === '/' ? '/index.html' : path);
		if (found) return { ...found, status: 200, page: extname(found.file) === '.html' };
		// A missing file must be a plain 404: an engine that is handed a page instead of its data fails strangely.
		if (/^\/(_app|vendor)\//.test(path) || /\.[a-z0-9]+$/i.test(path)) return undefined;
		const fallback = fileAt(headers ? '/index.html' : '/404.html');
		return fallback && { ...fallback, status: headers ? 200 : 404, page: true };
	}

	async function answer(request, response) {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const send = (status, more) => response.writeHead(status, { ...(headers ? everywhere : {}), ...more }).end();
		if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { Allow: 'GET, HEAD' });
		if (pathname === base || (base && pathname === '/')) return send(302, { Location: base + '/' });
		if (!pathname.startsWith(base + '/')) return send(404);
		const path = decodeURIComponent(pathname.slice(base.length));
		const found = resolve(path);
		if (!found) return send(404, { 'Cache-Control': 'no-cache' });

		const { file, stat, status, page } = found;
		const kind = () =>
			kindsOf(readFileSync(join(folder, 'index.html'), 'utf8')).find((each) => each.path.test(path))?.headers ?? {
				'Cache-Control': 'no-cache',
			};
		const { encoding, bytes, length } = await inEncoding(found, String(request.headers['accept-encoding'] ?? ''));
		const tag = `W/"${stat.size.toString(36)}-${Math.round(stat.mtimeMs).toString(36)}"`;
		const all = {
			'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
			ETag: tag,
			...(PACKED.test(file) ? { Vary: 'Accept-Encoding' } : {}),
			...(headers ? { ...everywhere, ...(page ? pageHeaders(readFileSync(file, 'utf8')) : kind()) } : {}),
		};
		if (request.headers['if-none-match'] === tag && status === 200) {
			return response.writeHead(304, all).end();
		}
		response.writeHead(status, {
			...all,
			'Content-Length': length,
			...(encoding ? { 'Content-Encoding': encoding } : {}),
		});
		if (request.method === 'HEAD') response.end();
		else if (bytes) response.end(bytes);
		else
			createReadStream(file)
				.on('error', () => response.destroy())
				.pipe(response);
	}

	const server = createServer((request, response) => {
		answer(request, response).catch((error) => {
			// A path that cannot be decoded is the client's fault, all else is ours.
			if (!response.headersSent) response.writeHead(error instanceof URIError ? 400 : 500).end();
			else response.destroy();
		});
	});
	const taken = await listen(server, port);
	return {
		port: taken,
		url: `http://127.0.0.1:${taken}${base}/`,
		close: () =>
			new Promise((done) => {
				server.close(done);
				server.closeAllConnections();
			}),
	};
}

async function listen(server, first) {
	for (let port = first; ; port++) {
		try {
			await new Promise((done, failed) => {
				server.once('error', failed);
				server.listen(port, '127.0.0.1', () => {
					server.off('error', failed);
					done();
				});
			});
			return server.address().port;
		} catch (error) {
			if (error.code !== 'EADDRINUSE' || port >= first + 100) throw error;
		}
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const asked = process.argv.indexOf('--port');
	const port = Number(asked > 0 ? process.argv[asked + 1] : (process.env.PORT ?? 4173));
	const { url } = await serve({ port, headers: !process.argv.includes('--no-headers') });
	console.log(url);
}

/**
 * Ready configurations for hosts that read no `_headers`: nginx and Caddy, for the application and for a relay of the
 * cloud's API. Written by every build, because the page's policy holds a hash of that build.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everywhere, kindsOf, pageHeaders } from '../policy.js';

/** What relays pass on, and nothing else. */
const RELAYED = '^/(v5\\.0/ocr/|connect/token$)';
const quoted = (value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
/** `/vendor/*` as an expression; a glob names one file or a folder. */
const expression = (base, glob) =>
	`^${(base + glob).replaceAll('.', '\\.').replace(/\*$/, '')}${glob.endsWith('*') ? '' : '$'}`;

const nginxHeaders = (headers) =>
	Object.entries({ ...everywhere, ...headers })
		.map(([name, value]) => `\t\tadd_header ${name} ${quoted(value)} always;`)
		.join('\n');

function nginx({ name, listen, root, base, page, kinds }) {
	const files = kinds.map(
		({ glob, headers }) => `	location ~ ${expression(base, glob)} {
		try_files $uri =404;
${nginxHeaders(headers)}
	}
`,
	);
	return `# Inside http { }: include this file. The files of build/ lie in ${root}${base}.
server {
	listen ${listen};
	server_name ${name};
	root ${root};

	gzip on;
	gzip_min_length 1000;
	gzip_types text/css text/javascript application/javascript application/json application/wasm application/manifest+json image/svg+xml text/plain;

${files.join('\n')}
	location ~ ^${base}/.*\\.webmanifest$ {
		types { }
		default_type application/manifest+json;
${nginxHeaders({ 'Cache-Control': 'no-cache' })}
	}

	location ${base}/ {
		try_files $uri ${base}/index.html;
${nginxHeaders(page)}
	}
}
`;
}

const caddyHeaders = (headers) =>
	Object.entries(headers)
		.map(([name, value]) => `\t\t${name} ${quoted(value)}`)
		.join('\n');

function caddy({ name, root, base, page, kinds }) {
	const named = kinds.map(({ glob, headers }, at) => ({ matcher: `@kind${at}`, glob: base + glob, headers }));
	const others = named.map(({ glob }) => glob).join(' ');
	return `# caddy run --config Caddyfile. The files of build/ lie in ${root}${base}.
${name} {
	root * ${root}
	encode gzip

	header {
${caddyHeaders(everywhere)}
	}
${named
	.map(({ matcher, glob, headers }, at) => {
		// The first kind that fits counts, as in policy.js.
		const before = named.slice(0, at).map((each) => each.glob);
		return `
	${matcher} {
		path ${glob}${before.length ? `\n\t\tnot path ${before.join(' ')}` : ''}
	}
	header ${matcher} {
${caddyHeaders(headers)}
	}`;
	})
	.join('\n')}

	@page not path ${others}
	header @page {
${caddyHeaders(page)}
	}

	@manifest path *.webmanifest
	header @manifest Content-Type application/manifest+json

	# A place inside the application is answered with the page; a missing engine file stays a plain 404.
	@place {
		not path ${base}/_app/* ${base}/vendor/*
		not file
	}
	rewrite @place ${base}/index.html
	file_server
}
`;
}

const nginxRelay = ({
	name,
	listen,
	origin,
	target,
}) => `# A relay for the cloud's API, for when browsers may not call it directly. Inside http { }.
# It passes on what the application asks and keeps nothing: no body, no header and no address of a result is logged.
map $http_origin $legible_origin {
	${quoted(origin)} $http_origin;
	default "";
}
server {
	listen ${listen};
	server_name ${name};
	access_log off;
	# A whole document in one request, in Base64.
	client_max_body_size 300m;

	location ~ ${RELAYED} {
		if ($legible_origin = "") { return 403; }
		if ($request_method = OPTIONS) { return 204; }
		add_header Access-Control-Allow-Origin $legible_origin always;
		add_header Access-Control-Allow-Methods "GET, POST, DELETE" always;
		add_header Access-Control-Allow-Headers "Authorization, Content-Type, Accept" always;
		add_header Access-Control-Expose-Headers "Retry-After" always;
		add_header Access-Control-Max-Age 3600 always;
		add_header Vary Origin always;

		proxy_pass ${target};
		proxy_ssl_server_name on;
		proxy_set_header Origin "";
		proxy_set_header Cookie "";
		proxy_set_header Referer "";
		proxy_hide_header Access-Control-Allow-Origin;
		proxy_hide_header Access-Control-Expose-Headers;
		proxy_hide_header Set-Cookie;
		# Never ask twice: a second request may be a second charge.
		proxy_next_upstream off;
		proxy_request_buffering off;
		proxy_http_version 1.1;
		proxy_read_timeout 120s;
	}
	location / { return 404; }
}
`;

const caddyRelay = ({
	name,
	origin,
	target,
}) => `# A relay for the cloud's API, for when browsers may not call it directly. Nothing is logged unless you add \`log\`.
${name} {
	@foreign not header Origin ${origin}
	@known path_regexp ${RELAYED}

	handle @foreign {
		respond 403
	}
	handle @known {
		header Access-Control-Allow-Origin ${origin}
		header Access-Control-Allow-Methods "GET, POST, DELETE"
		header Access-Control-Allow-Headers "Authorization, Content-Type, Accept"
		header Access-Control-Expose-Headers Retry-After
		header Access-Control-Max-Age 3600
		header Vary Origin
		@preflight method OPTIONS
		respond @preflight 204
		request_body {
			max_size 300MB
		}
		reverse_proxy ${target} {
			header_up Host {upstream_hostport}
			header_up -Origin
			header_up -Cookie
			header_up -Referer
			header_down -Access-Control-Allow-Origin
			header_down -Access-Control-Expose-Headers
			header_down -Set-Cookie
		}
	}
	handle {
		respond 404
	}
}
`;

/**
 * Writes the four files into a folder. The names and places in them are examples to be changed, or are given:
 * `site` and `relay` ({ name, listen } of each), `root` (where the files lie), `target` (whom the relay asks).
 */
export function writeHostFiles(into, { folder = 'build', base = process.env.BASE_PATH ?? '', ...given } = {}) {
	const html = readFileSync(join(folder, 'index.html'), 'utf8');
	const [page, kinds] = [pageHeaders(html), kindsOf(html)];
	const site = { name: 'legible.example.org', listen: '80', ...given.site };
	const relay = { name: 'cloud.example.org', listen: '80', ...given.relay };
	const origin = given.origin ?? `https://${site.name}`;
	const root = given.root ?? '/srv/legible';
	const target = given.target ?? 'https://api.aspose.cloud';
	mkdirSync(into, { recursive: true });
	const write = (name, text) => writeFileSync(join(into, name), text);
	write('nginx.conf', nginx({ ...site, root, base, page, kinds }));
	write('nginx-relay.conf', nginxRelay({ ...relay, origin, target }));
	write('Caddyfile', caddy({ ...site, root, base, page, kinds }));
	write('Caddyfile-relay', caddyRelay({ ...relay, origin, target }));
}

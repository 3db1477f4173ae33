/**
 * Ways in which pages go bad, each repeatable by its seed: `(page, random) => page`, grey pictures in and out. They are
 * made here, by code that shares nothing with the preparation they are meant to test.
 */
export const degradations = {
	'skew 0.3°': (page) => lean(page, 0.3),
	'skew −1°': (page) => lean(page, -1),
	'skew 2°': (page) => lean(page, 2),
	'skew −6°': (page) => lean(page, -6),
	'skew 11°': (page) => lean(page, 11),
	shadow: (page, random) => shadow(page, random),
	noise: (page, random) => pepper(page, random, 0.04),
	grain: (page, random) => grain(page, random, 34),
	blur: (page) => soften(page, Math.max(1, Math.round(Math.max(page.width, page.height) / 2600))),
	'72 dpi': (page) => shrink(page, 72),
	'100 dpi': (page) => shrink(page, 100),
	jpeg: (page) => squares(page, 60),
	'turned 90°': (page) => quarter(page, 1),
	'turned 180°': (page) => quarter(page, 2),
	'turned 270°': (page) => quarter(page, 3),
	perspective: (page, random) => photo(page, random, false, 0.06),
	'steep perspective': (page, random) => photo(page, random, false, 0.16),
	photo: (page, random) => grain(shadow(photo(page, random, true, 0.06), random), random, 6),
	dark: (page) => ({ ...page, data: page.data.map((value) => 235 - Math.round(value * 0.85)) }),
	band: (page) => band(page),
	border: (page, random) => border(page, random),
};

/** Numbers 0–1 that a seed repeats (mulberry32). */
export function seeded(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

export const empty = (width, height, fill = 255) => ({
	width,
	height,
	data: new Uint8ClampedArray(width * height).fill(fill),
	dpi: 0,
});

/** Draws `page` through `back`, which takes a point of the result to the page; bilinear. */
export function draw(page, width, height, fill, back) {
	const result = empty(width, height, fill);
	const { width: w, height: h, data } = page;
	for (let v = 0; v < height; v++)
		for (let u = 0; u < width; u++) {
			const [x, y] = back(u + 0.5, v + 0.5);
			const [px, py] = [x - 0.5, y - 0.5];
			if (!(px > 0 && py > 0 && px < w - 1 && py < h - 1)) continue;
			const [xi, yi] = [px | 0, py | 0];
			const at = yi * w + xi;
			const [fx, fy] = [px - xi, py - yi];
			result.data[v * width + u] =
				(data[at] * (1 - fx) + data[at + 1] * fx) * (1 - fy) + (data[at + w] * (1 - fx) + data[at + w + 1] * fx) * fy;
		}
	return result;
}

export function lean(page, degrees) {
	const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
	const { width: w, height: h } = page;
	const width = Math.ceil(w * cos + h * Math.abs(sin));
	const height = Math.ceil(h * cos + w * Math.abs(sin));
	return draw(page, width, height, 255, (u, v) => {
		const [x, y] = [u - width / 2, v - height / 2];
		return [x * cos + y * sin + w / 2, -x * sin + y * cos + h / 2];
	});
}

function quarter(page, times) {
	let { width, height, data } = page;
	for (; times > 0; times--) {
		const turned = new Uint8ClampedArray(data.length);
		for (let y = 0; y < height; y++)
			for (let x = 0; x < width; x++) turned[x * height + height - 1 - y] = data[y * width + x];
		[width, height, data] = [height, width, turned];
	}
	return { width, height, data, dpi: 0 };
}

export function shadow(page, random) {
	const result = empty(page.width, page.height);
	const angle = random() * Math.PI * 2;
	const [dx, dy] = [Math.cos(angle) / page.width, Math.sin(angle) / page.height];
	const edge = (random() - 0.5) * 0.4;
	const depth = 0.3 + random() * 0.15;
	for (let y = 0, at = 0; y < page.height; y++)
		for (let x = 0; x < page.width; x++, at++) {
			const along = (x - page.width / 2) * dx + (y - page.height / 2) * dy - edge;
			const light = depth + (1 - depth) / (1 + Math.exp(along * 14));
			result.data[at] = (20 + page.data[at] * 0.86) * light;
		}
	return result;
}

function pepper(page, random, share) {
	const data = Uint8ClampedArray.from(page.data);
	for (let i = 0; i < data.length; i++) {
		const dice = random();
		if (dice < share) data[i] = dice < share / 2 ? 0 : 255;
	}
	return { ...page, data, dpi: 0 };
}

export function grain(page, random, sigma) {
	const data = new Uint8ClampedArray(page.data.length);
	for (let i = 0; i < data.length; i++)
		data[i] = page.data[i] + (random() + random() + random() + random() - 2) * sigma * 1.73;
	return { ...page, data, dpi: 0 };
}

export function soften(page, radius) {
	let { data } = page;
	const { width, height } = page;
	for (let pass = 0; pass < 2; pass++)
		for (const [step, line, lines, length] of [
			[1, width, height, width],
			[width, 1, width, height],
		]) {
			const next = new Uint8ClampedArray(data.length);
			for (let l = 0; l < lines; l++)
				for (let i = 0; i < length; i++) {
					let sum = 0;
					let count = 0;
					for (let j = Math.max(0, i - radius); j <= Math.min(length - 1, i + radius); j++, count++)
						sum += data[l * line + j * step];
					next[l * line + i * step] = sum / count;
				}
			data = next;
		}
	return { ...page, data, dpi: 0 };
}

/** The page as a scan of an A4 sheet at so many pixels per inch would be; never enlarged. */
export function shrink(page, dpi) {
	const k = Math.max(page.width / 8.3, page.height / 11.69) / dpi;
	if (k <= 1) return { ...page, dpi: 0 };
	const result = empty(Math.floor(page.width / k), Math.floor(page.height / k));
	for (let v = 0; v < result.height; v++)
		for (let u = 0; u < result.width; u++) {
			let sum = 0;
			let count = 0;
			for (let y = Math.floor(v * k); y < (v + 1) * k && y < page.height; y++)
				for (let x = Math.floor(u * k); x < (u + 1) * k && x < page.width; x++, count++)
					sum += page.data[y * page.width + x];
			result.data[v * result.width + u] = sum / count;
		}
	return result;
}

/** Squares of 8 × 8 lose their finest frequencies, as in a strongly compressed JPEG (`step` is the coarsest quantum). */
export function squares(page, step) {
	const data = Uint8ClampedArray.from(page.data);
	const cosine = Array.from({ length: 8 }, (_, k) =>
		Array.from({ length: 8 }, (_, n) => Math.sqrt(k ? 0.25 : 0.125) * Math.cos(((2 * n + 1) * k * Math.PI) / 16)),
	);
	const square = new Float64Array(64);
	const half = new Float64Array(64);
	const apply = (inverse) => {
		for (const [a, b] of [
			[square, half],
			[half, square],
		])
			for (let r = 0; r < 8; r++)
				for (let k = 0; k < 8; k++) {
					let sum = 0;
					for (let n = 0; n < 8; n++) sum += a[r * 8 + n] * (inverse ? cosine[n][k] : cosine[k][n]);
					b[k * 8 + r] = sum;
				}
	};
	for (let y = 0; y + 8 <= page.height; y += 8)
		for (let x = 0; x + 8 <= page.width; x += 8) {
			const first = data[y * page.width + x];
			let flat = true;
			for (let i = 0; i < 64; i++) {
				square[i] = data[(y + (i >> 3)) * page.width + x + (i & 7)];
				if (square[i] !== first) flat = false;
			}
			if (flat) continue;
			apply(false);
			for (let i = 1; i < 64; i++) {
				const quantum = 10 + (step * ((i >> 3) + (i & 7))) / 7;
				square[i] = Math.round(square[i] / quantum) * quantum;
			}
			apply(true);
			for (let i = 0; i < 64; i++) data[(y + (i >> 3)) * page.width + x + (i & 7)] = square[i];
		}
	return { ...page, data, dpi: 0 };
}

/**
 * A page lying on a table, seen from an angle. Without a `table` that is as white as the page; true is a dark one; a function
 * gives its brightness at a point.
 */
export function photo(page, random, table, most) {
	const { width: w, height: h } = page;
	const width = Math.round(w * 1.06);
	const height = Math.round(h * 1.06);
	const off = () => 0.01 + random() * most;
	const corners = [
		[off() * width, off() * height],
		[(1 - off()) * width, off() * height],
		[(1 - off()) * width, (1 - off()) * height],
		[off() * width, (1 - off()) * height],
	];
	const m = between(corners, [
		[0, 0],
		[w, 0],
		[w, h],
		[0, h],
	]);
	const back = (u, v) => {
		const k = m[6] * u + m[7] * v + 1;
		return [(m[0] * u + m[1] * v + m[2]) / k, (m[3] * u + m[4] * v + m[5]) / k];
	};
	const made = draw(page, width, height, table ? 62 : 255, back);
	if (typeof table !== 'function') return made;
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const [px, py] = back(x + 0.5, y + 0.5);
			if (!(px > 0.5 && py > 0.5 && px < w - 0.5 && py < h - 0.5)) made.data[y * width + x] = table(x, y);
		}
	return made;
}

/** The projective map that takes four points to four others: eight equations, solved by elimination. */
function between(from, to) {
	const rows = [];
	from.forEach(([u, v], i) => {
		const [x, y] = to[i];
		rows.push([u, v, 1, 0, 0, 0, -u * x, -v * x, x], [0, 0, 0, u, v, 1, -u * y, -v * y, y]);
	});
	for (let c = 0; c < 8; c++) {
		const best = rows.slice(c).reduce((a, row, i) => (Math.abs(row[c]) > Math.abs(rows[a][c]) ? i + c : a), c);
		[rows[c], rows[best]] = [rows[best], rows[c]];
		for (let r = 0; r < 8; r++) {
			if (r === c) continue;
			const k = rows[r][c] / rows[c][c];
			for (let i = c; i < 9; i++) rows[r][i] -= k * rows[c][i];
		}
	}
	return rows.map((row, i) => row[8] / row[i]);
}

/** The upper part of the page is printed white on black. */
function band(page) {
	const data = Uint8ClampedArray.from(page.data);
	const { width, height } = page;
	const inkOf = (y) => {
		let count = 0;
		for (let x = 0; x < width; x++) if (page.data[y * width + x] < 128) count++;
		return count;
	};
	let top = 0;
	while (top < height && inkOf(top) === 0) top++;
	let bottom = Math.min(height - 1, top + Math.round(height / 6));
	while (bottom < height - 1 && inkOf(bottom) > 0) bottom++;
	top = Math.max(0, top - Math.round(height / 100));
	const side = Math.round(width / 50);
	for (let y = top; y < bottom; y++)
		for (let x = side; x < width - side; x++) {
			data[y * width + x] = 255 - data[y * width + x];
		}
	return { ...page, data, dpi: 0 };
}

/** A scan with the lid open: black bars at two sides, ragged inside, and two punch holes. */
function border(page, random) {
	const data = Uint8ClampedArray.from(page.data);
	const { width, height } = page;
	const bar = Math.round(width / 45);
	let edge = bar;
	for (let y = 0; y < height; y++) {
		edge = Math.min(bar * 1.4, Math.max(bar * 0.6, edge + (random() - 0.5) * 2));
		for (let x = 0; x < edge; x++) data[y * width + x] = 12 + random() * 20;
		if (y < bar * 0.8 || y > height - bar * 0.5)
			for (let x = 0; x < width; x++) data[y * width + x] = 10 + random() * 20;
	}
	const radius = width / 8.3 / 8;
	for (const middle of [height * 0.36, height * 0.64])
		for (let y = Math.floor(middle - radius); y < middle + radius; y++)
			for (let x = 0; x < width / 8; x++)
				if (Math.hypot(x - bar - radius * 1.6, y - middle) < radius) data[y * width + x] = 25;
	return { ...page, data, dpi: 0 };
}

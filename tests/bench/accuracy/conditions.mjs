import { draw, empty, grain, lean, photo, shadow, shrink, soften, squares } from './degrade.mjs';

/**
 * What happens to people's pages before anybody reads them, each repeatable by its seed, as in `degradations`: copiers,
 * faxes, books that do not lie flat, bad light, screens. The numbers are for pages of 300 dpi.
 */
export const conditions = {
	'curled at the spine': (page, random) => curled(page, random, 0.03),
	'curled strongly': (page, random) => curled(page, random, 0.06),
	wavy: (page, random) => wavy(page, random),
	'photo on wood': (page, random) => grain(photo(page, random, wood(random), 0.08), random, 5),
	'phone at 150 dpi': (page, random) =>
		squares(grain(soften(shrink(lean(shadow(page, random), 2.5), 150), 1), random, 5), 30),
	'hard shadow': (page, random) => hardShadow(page, random),
	'coloured paper': (page, random) => toned(page, random, 60, 150),
	'pale print': (page, random) => toned(page, random, 165, 240),
	'thin print': (page) => thin(page),
	stamp: (page, random) => stamp(page, random),
	speckles: (page, random) => speckles(page, random, 1200),
	'bleed-through': (page) => bleed(page),
	'copy of a copy': (page, random) => speckles(hard(grain(soften(page, 2), random, 30), 165), random, 300),
	fax: (page, random) => fax(page, random),
	'motion blur': (page, random) => smear(page, random),
	'dot matrix': (page) => dots(page),
	'screen at 96 dpi': (page) => shrink(page, 96),
	'dark screen at 110 dpi': (page) => {
		const small = shrink(page, 110);
		return { ...small, data: small.data.map((value) => 228 - value * 0.78) };
	},
	'600 dpi with grain': (page, random) => grain(enlarged(page), random, 12),
};

/** A book's page: towards the spine (left or right) it sinks, so lines bend to the middle and light falls off. */
function curled(page, random, depth) {
	const { width: w, height: h } = page;
	const left = random() < 0.5;
	const eye = h * (0.1 + random() * 0.8);
	const reach = w * (0.16 + random() * 0.08);
	const more = Math.round(h * depth * 2);
	const sunk = (x) => Math.exp(-(left ? x : w - x) / reach);
	const made = draw(page, w, h + 2 * more, 255, (u, v) => {
		const d = sunk(u);
		const y = eye + (v - more - eye) / (1 - depth * 2.2 * d) + h * depth * 0.5 * d;
		// what lies deeper is seen narrower
		const x = left ? u - 0.5 * reach * d * depth * 8 : u + 0.5 * reach * d * depth * 8;
		return [x, y];
	});
	for (let v = 0, at = 0; v < made.height; v++)
		for (let u = 0; u < w; u++, at++) made.data[at] *= 1 - 0.55 * sunk(u) ** 1.5;
	return made;
}

function wavy(page, random) {
	const { width: w, height: h } = page;
	const [phase, length] = [random() * Math.PI * 2, w * (0.7 + random() * 0.5)];
	const high = h * 0.008;
	return draw(page, w, h, 255, (u, v) => [u, v + high * (0.5 + v / h) * Math.sin((u / length) * Math.PI * 2 + phase)]);
}

/** Boards and their grain: the brightness of a table at a point. */
function wood(random) {
	const waves = Array.from({ length: 9 }, () => [random() * 0.09, random() * 6.3, random() * 9]);
	return (x, y) => {
		let level = 112;
		for (const [pitch, phase, high] of waves) level += high * Math.sin(y * pitch + phase + Math.sin(x / 260) * 1.5);
		return level - (y % 410 < 5 ? 50 : 0);
	};
}

/** The shadow of a hand or a telephone: two straight edges, a few pixels soft. */
function hardShadow(page, random) {
	const result = empty(page.width, page.height);
	const angle = random() * Math.PI * 2;
	const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
	const far = Math.hypot(page.width, page.height);
	const [from, to] = [far * (-0.25 + random() * 0.1), far * (0.1 + random() * 0.15)];
	const depth = 0.38 + random() * 0.12;
	const edge = (along) => 1 / (1 + Math.exp(-along / 3));
	for (let y = 0, at = 0; y < page.height; y++)
		for (let x = 0; x < page.width; x++, at++) {
			const along = (x - page.width / 2) * dx + (y - page.height / 2) * dy;
			const inside = edge(along - from) * edge(to - along);
			result.data[at] = (15 + page.data[at] * 0.9) * (1 - inside * (1 - depth));
		}
	return result;
}

/** Ink and paper in other greys, and paper that is a little mottled. */
function toned(page, random, ink, paper) {
	const phases = Array.from({ length: 4 }, () => [random() * 0.01, random() * 0.01, random() * 6.3]);
	const result = empty(page.width, page.height);
	for (let y = 0, at = 0; y < page.height; y++)
		for (let x = 0; x < page.width; x++, at++) {
			let mottle = (random() - 0.5) * 8;
			for (const [a, b, phase] of phases) mottle += 2 * Math.sin(x * a + y * b + phase);
			result.data[at] = ink + ((paper - ink) * page.data[at]) / 255 + mottle;
		}
	return result;
}

/** Strokes lose about a pixel, and what is left is grey. */
function thin(page) {
	const { width: w, height: h, data } = page;
	const result = empty(w, h);
	for (let y = 0; y < h - 1; y++)
		for (let x = 0; x < w - 1; x++) {
			const at = y * w + x;
			const lightest = Math.max(data[at], data[at + 1], data[at + w]);
			result.data[at] = 105 + ((0.75 * lightest + 0.25 * data[at]) * 150) / 255;
		}
	return result;
}

/** A round stamp in a colour that is a middle grey, and a slanted one in a frame, over the text. */
function stamp(page, random) {
	const { width: w, height: h } = page;
	const data = Uint8ClampedArray.from(page.data);
	const press = (x, y) => {
		if (x < 0 || y < 0 || x >= w || y >= h || random() < 0.12) return;
		const at = (y | 0) * w + (x | 0);
		data[at] = Math.min(data[at], 120 + random() * 40);
	};
	const [cx, cy, r] = [w * (0.3 + random() * 0.4), h * (0.25 + random() * 0.4), w * 0.11];
	for (let y = -r; y <= r; y++)
		for (let x = -r; x <= r; x++) {
			const far = Math.hypot(x, y) / r;
			const spoke = Math.abs(Math.sin(Math.atan2(y, x) * 11)) > 0.6;
			if ((far > 0.95 && far < 1) || (far > 0.66 && far < 0.69) || (far > 0.76 && far < 0.87 && spoke))
				press(cx + x, cy + y);
		}
	const [sx, sy, wide, high] = [w * (0.2 + random() * 0.3), h * (0.6 + random() * 0.2), w * 0.3, w * 0.07];
	for (let v = 0; v < high; v++)
		for (let u = 0; u < wide; u++) {
			const edge = Math.min(u, v, wide - u, high - v) < w * 0.004;
			const bar = v > high * 0.25 && v < high * 0.75 && u % (w * 0.02) < w * 0.005;
			if (edge || bar) press(sx + u * 0.97 + v * 0.22, sy + v * 0.97 - u * 0.22);
		}
	return { ...page, data, dpi: 0 };
}

/** Dirt: dark blots of one to five pixels. */
function speckles(page, random, count) {
	const data = Uint8ClampedArray.from(page.data);
	for (let i = 0; i < count; i++) {
		const [x, y, r] = [random() * page.width, random() * page.height, 0.5 + random() * 2.2];
		for (let v = Math.floor(y - r); v <= y + r; v++)
			for (let u = Math.floor(x - r); u <= x + r; u++)
				if (u >= 0 && v >= 0 && u < page.width && v < page.height && Math.hypot(u - x, v - y) <= r)
					data[v * page.width + u] = 20 + random() * 60;
	}
	return { ...page, data, dpi: 0 };
}

/** The other side shines through, mirrored. */
function bleed(page) {
	const { width: w, height: h } = page;
	const behind = soften(page, 2).data;
	const data = new Uint8ClampedArray(page.data.length);
	const down = Math.round(h / 90);
	for (let y = 0, at = 0; y < h; y++)
		for (let x = 0; x < w; x++, at++) {
			const through = behind[((y + down) % h) * w + w - 1 - x];
			data[at] = page.data[at] * (1 - 0.42 * (1 - through / 255));
		}
	return { ...page, data, dpi: 0 };
}

const hard = (page, cut) => ({ ...page, data: page.data.map((value) => (value < cut ? 0 : 255)), dpi: 0 });

/** 200 dpi, black or white, lines that slipped and lines that were lost. */
function fax(page, random) {
	const small = hard(grain(shrink(page, 200), random, 26), 140);
	const { width: w, height: h } = small;
	const data = Uint8ClampedArray.from(small.data);
	for (let y = 0; y < h; y++) {
		const dice = random();
		const row = small.data.subarray(y * w, (y + 1) * w);
		if (dice < 0.006) data.copyWithin(y * w, Math.max(0, y - 1) * w, Math.max(1, y) * w);
		else if (dice < 0.02) data.set(row.subarray(0, w - 3), y * w + 3);
	}
	return speckles({ ...small, data, dpi: 0 }, random, 250);
}

/** The camera moved by about seven pixels while the shutter was open. */
function smear(page, random) {
	const { width: w, height: h } = page;
	const angle = random() * Math.PI;
	const steps = Array.from({ length: 9 }, (_, i) => [
		Math.round((i - 4) * 0.85 * Math.cos(angle)),
		Math.round((i - 4) * 0.85 * Math.sin(angle)),
	]);
	const result = empty(w, h);
	for (let y = 5; y < h - 5; y++)
		for (let x = 5; x < w - 5; x++) {
			let sum = 0;
			for (const [dx, dy] of steps) sum += page.data[(y + dy) * w + x + dx];
			result.data[y * w + x] = sum / 9;
		}
	return result;
}

/** Printed with nine needles: dots on a grid of 120 × 80 an inch, with paper between them. */
function dots(page) {
	const [across, down] = [2.5, 3.75];
	const result = empty(page.width, page.height);
	for (let j = 0; (j + 1) * down < page.height - 3; j++)
		for (let i = 0; (i + 1) * across < page.width - 3; i++) {
			let ink = 0;
			let count = 0;
			for (let y = Math.floor(j * down); y < (j + 1) * down; y++)
				for (let x = Math.floor(i * across); x < (i + 1) * across; x++, count++)
					ink += 255 - page.data[y * page.width + x];
			if (ink / count < 115) continue;
			const [cx, cy] = [(i + 0.5) * across, (j + 0.5) * down];
			for (let y = Math.max(0, Math.floor(cy - 2)); y <= cy + 2; y++)
				for (let x = Math.max(0, Math.floor(cx - 2)); x <= cx + 2; x++)
					if (Math.hypot(x + 0.5 - cx, y + 0.5 - cy) < 1.75) result.data[y * page.width + x] = 55;
		}
	return result;
}

const enlarged = (page) => draw(page, page.width * 2, page.height * 2, 255, (u, v) => [u / 2, v / 2]);

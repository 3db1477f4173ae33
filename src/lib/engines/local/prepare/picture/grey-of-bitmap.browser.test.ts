import { describe, expect, it } from 'vitest';
import { greyOfBitmap } from './grey-of-bitmap.ts';

/** A bitmap painted by a function of the place. */
function painted(width: number, height: number, paint: (context: OffscreenCanvasRenderingContext2D) => void) {
	const canvas = new OffscreenCanvas(width, height);
	paint(canvas.getContext('2d')!);
	return canvas.transferToImageBitmap();
}
const whole = (bitmap: ImageBitmap) => ({ x0: 0, y0: 0, x1: bitmap.width, y1: bitmap.height });

describe('a bitmap in grey', () => {
	it('weighs the colours as the eye does', () => {
		const bitmap = painted(5, 1, (context) => {
			['#f00', '#0f0', '#00f', '#fff', '#000'].forEach((colour, x) => {
				context.fillStyle = colour;
				context.fillRect(x, 0, 1, 1);
			});
		});
		expect([...greyOfBitmap(bitmap, whole(bitmap)).data]).toEqual([76, 150, 29, 255, 0]);
	});

	it('takes what is transparent for white paper', () => {
		const bitmap = painted(2, 1, (context) => {
			context.fillStyle = '#0008';
			context.fillRect(1, 0, 1, 1);
		});
		const [clear, half] = greyOfBitmap(bitmap, whole(bitmap)).data;
		expect(clear).toBe(255);
		expect(Math.abs(half! - 119)).toBeLessThan(3);
	});

	it('keeps every row in its place when a page is bigger than one stripe', () => {
		// Transparent between the marks: what one stripe shows must not shine through in the next.
		const marks = [0, 777, 1599, 1600, 3001, 4499];
		const bitmap = painted(2500, 4500, (context) => {
			for (const y of marks) context.fillRect(0, y, 2500, 1);
		});
		const { width, height, data } = greyOfBitmap(bitmap, whole(bitmap));
		expect([width, height]).toEqual([2500, 4500]);
		const black = Array.from({ length: height }, (_, y) => y).filter((y) => data[y * width + 1200] === 0);
		expect(black).toEqual(marks);
		expect(data.filter((value) => value === 0)).toHaveLength(marks.length * width);
	});

	it('takes only the part it is asked for, and draws it smaller', () => {
		const bitmap = painted(100, 100, (context) => context.fillRect(60, 40, 20, 10));
		const part = greyOfBitmap(bitmap, { x0: 50, y0: 30, x1: 90, y1: 60 }, 0.5);
		expect([part.width, part.height]).toEqual([20, 15]);
		expect(part.data[7 * 20 + 10]).toBe(0);
		expect(part.data[2 * 20 + 10]).toBe(255);
		expect(part.data[7 * 20 + 2]).toBe(255);
	});
});

import { expect, it, vi } from 'vitest';
import { FaultError } from '#lib/model/fault.ts';
import { OtherData } from './other-data.ts';

it('vertical lines are read with their own data, which is not asked for again at once where it could not be had', async () => {
	vi.useFakeTimers();
	const asked: string[][] = [];
	const data = new OtherData();
	const read = (languages: string[]) => {
		asked.push(languages);
		return languages.includes('jpn_vert')
			? Promise.reject(new FaultError('language-missing', '404'))
			: Promise.resolve('read');
	};
	const down = () => data.with(['eng', 'jpn'], { vertical: true }, read);
	await expect(down()).rejects.toMatchObject({ fault: { code: 'language-missing' } });
	await expect(down()).rejects.toMatchObject({ fault: { code: 'language-missing' } });
	expect(await data.with(['eng', 'jpn'], {}, read)).toBe('read');
	expect(await data.with(['jpn'], { instead: ['eng'] }, read)).toBe('read');
	expect(asked).toEqual([['jpn_vert'], ['eng', 'jpn'], ['eng']]);
	vi.advanceTimersByTime(61_000);
	await expect(down()).rejects.toMatchObject({ fault: { code: 'language-missing' } });
	expect(asked).toHaveLength(4);
	vi.useRealTimers();
});

import { untrack } from 'svelte';
import type { PagePreview } from '#lib/engines/local/page-preview.ts';
import type { Preview } from '#lib/engines/local/prepare/prepare-message.ts';
import type { Pages } from '#lib/flow/pages/pages.ts';
import { turnOfPage, type Document } from '#lib/model/document.ts';
import { faultOf, isAbort, type Fault } from '#lib/model/fault.ts';
import type { Settings } from '#lib/model/settings.ts';
import { taskOf } from '#lib/store/tasks/tasks.ts';

export type Switches = NonNullable<Settings['steps']>;

/** What is looked at: a page, and the task that read it last. */
interface Subject {
	document: Document;
	number: number;
	taskId: string | undefined;
}

/** The preparation of one page, looked at and tried out: the switches, and the page as it would be read with them. */
export class Preparation {
	/** how the page was read last */
	#kept = $state.raw<Switches>({});
	/** what was chosen since then; a store that answers late takes none of it back */
	#wished = $state.raw<Partial<Record<keyof Switches, 'auto' | 'on' | 'off'>>>({});
	/** by step; what is not named is left to the measurement */
	readonly switches = $derived.by(() => {
		const all = Object.entries({ ...this.#kept, ...this.#wished });
		return Object.fromEntries(all.filter(([, wish]) => wish !== 'auto')) as Switches;
	});
	/** the page made ready with them */
	preview = $state.raw<Preview>();
	problem = $state.raw<Fault>();
	/** the preview does not follow the switches yet */
	isBusy = $state(false);

	constructor(pages: Pages, what: () => Subject | undefined) {
		const id = $derived(what()?.document.id);
		const turn = $derived.by(() => {
			const subject = what();
			return subject && turnOfPage(subject.document, subject.number);
		});
		const number = $derived(what()?.number ?? 1);
		const isRead = $derived(Boolean(what()?.taskId));
		let open = $state.raw<PagePreview>();

		$effect(() => {
			void [id, number];
			this.#wished = {};
		});

		$effect(() => {
			void [id, turn, isRead];
			const page = number;
			// Neither reading a page again nor another change of the document begins this anew: only another page does.
			const subject = untrack(what);
			if (!subject) return;
			const { document, taskId } = subject;
			let over = false;
			this.#kept = {};
			this.problem = undefined;
			this.isBusy = true;
			void Promise.all([import('#lib/flow/pages/page-preview.ts'), taskId ? taskOf(taskId) : undefined]).then(
				([{ pagePreview }, task]) => {
					if (over) return;
					this.#kept = task?.settings.steps ?? {};
					open = pagePreview(document, page, pages, { languages: [], steps: this.switches });
				},
			);
			return () => {
				over = true;
				open?.close();
				open = undefined;
				this.#show(undefined);
			};
		});

		$effect(() => {
			const from = open;
			const steps = this.switches;
			if (!from) return;
			let over = false;
			this.isBusy = true;
			from.of({ languages: [], steps }).then(
				(preview) => {
					if (over) return preview.bitmap.close();
					this.#show(preview);
					this.isBusy = false;
				},
				(error: unknown) => {
					if (over || isAbort(error)) return;
					this.problem = faultOf(error);
					this.isBusy = false;
				},
			);
			return () => (over = true);
		});
	}

	/** Another wish for one step. */
	set(step: keyof Switches, wish: 'auto' | 'on' | 'off'): void {
		this.#wished = { ...this.#wished, [step]: wish };
	}

	#show(preview: Preview | undefined) {
		this.preview?.bitmap.close();
		this.preview = preview;
	}
}

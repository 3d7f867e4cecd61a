// Sends files while somebody looks on, wherever there is a field for them. Without it the button beside the field does the
// same.
(() => {
	'use strict';
	const input = document.getElementById('file');
	if (!input) {
		return;
	}
	const form = input.form;
	const list = document.getElementById('files');
	const status = document.getElementById('file-status');
	const bar = document.getElementById('file-progress');
	const words = input.dataset;
	let sending = 0;
	let pressed = null;
	let running = Promise.resolve();

	function say(text, name, bad) {
		status.textContent = text.replace('{0}', name);
		status.classList.toggle('error', Boolean(bad));
	}

	// The form saves its draft when something in it changes.
	const changed = () => form.dispatchEvent(new Event('change'));

	function add(file) {
		const row = document.getElementById('file-row').content.firstElementChild.cloneNode(true);
		const button = row.querySelector('button');
		row.querySelector('input').value = file.id;
		row.querySelector('.file-name').textContent = file.name;
		row.querySelector('.file-size').textContent = file.size;
		button.value = file.id;
		button.setAttribute('aria-label', `${button.textContent}: ${file.name}`);
		list.append(row);
		changed();
	}

	function body(file) {
		const data = new FormData();
		for (const name of ['_csrf', 'key']) {
			data.append(name, form.elements[name].value);
		}
		list.querySelectorAll('input').forEach((one) => data.append('attachments', one.value));
		data.append('file', file);
		return data;
	}

	function send(file) {
		return new Promise((done) => {
			const request = new XMLHttpRequest();
			request.open('POST', words.send);
			request.responseType = 'json';
			request.upload.addEventListener('progress', (event) => { bar.value = event.loaded * 100 / event.total; });
			request.addEventListener('load', () => {
				const answer = request.response;
				if (answer && answer.file) {
					add(answer.file);
					say(words.done, answer.file.name);
				} else {
					say((answer && answer.message) || (request.status === 429 ? words.busy : words.failed), file.name, true);
				}
			});
			request.addEventListener('error', () => say(words.failed, file.name, true));
			request.addEventListener('loadend', done);
			say(words.sending, file.name);
			bar.value = 0;
			bar.hidden = false;
			request.send(body(file));
		});
	}

	function take(file) {
		if (file.size > Number(words.largest)) {
			say(words.large, file.name, true);
			return;
		}
		sending += 1;
		running = running.then(() => send(file)).then(() => {
			sending -= 1;
			bar.hidden = sending === 0;
			if (sending === 0 && pressed) {
				form.requestSubmit(pressed);
			}
		});
	}

	input.addEventListener('change', (event) => {
		event.stopPropagation();
		[...input.files].forEach(take);
		input.value = '';
	});
	list.addEventListener('click', (event) => {
		if (event.target.name === 'remove') {
			event.preventDefault();
			event.target.closest('li').remove();
			changed();
			input.focus();
		}
	});
	// Whoever goes on does not lose the file that is on its way.
	form.addEventListener('submit', (event) => {
		if (sending > 0) {
			event.preventDefault();
			event.stopImmediatePropagation();
			pressed = event.submitter;
		}
	});

	form.enctype = 'application/x-www-form-urlencoded';
	input.removeAttribute('name');
	input.multiple = true;
	document.getElementById('attach').hidden = true;
	bar.hidden = true;
})();

// What the server cannot say by itself: that the list on the page is another one than a moment ago.
(function () {
	'use strict';
	let newest = null;
	function seen() {
		const live = document.getElementById('live');
		return live ? live.dataset.newest : null;
	}
	document.addEventListener('DOMContentLoaded', function () {
		newest = seen();
	});
	document.addEventListener('htmx:afterSwap', function () {
		const now = seen();
		const announcement = document.getElementById('announcement');
		if (announcement && now !== null && now !== newest) {
			announcement.textContent = announcement.dataset.changed;
		}
		newest = now;
	});
})();

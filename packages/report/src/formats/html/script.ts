/**
 * The page's script: search, filter and order of the inventory, and unfolding for links and print. The page is
 * complete without it. Plain text, not a function of ours, because the page allows exactly these bytes by their
 * hash, whichever compiler built the rest.
 */
export const SCRIPT = `
"use strict";
(function () {
  function unfold(element) {
    for (var node = element; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") node.open = true;
    }
  }
  function followHash() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) { unfold(target); target.scrollIntoView(); }
  }
  window.addEventListener("hashchange", followHash);
  followHash();

  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.from(document.querySelectorAll("details:not([open])"));
    folded.forEach(function (details) { details.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (details) { details.open = false; });
  });

  var table = document.getElementById("inventory-table");
  var form = document.getElementById("inventory-filters");
  if (!table || !form) return;
  var language = document.documentElement.lang;
  var collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  var number = new Intl.NumberFormat(language);
  var blocks = Array.from(table.tBodies, function (body) {
    return { element: body, size: body.rows.length, shown: body.rows.length };
  });
  var rows = blocks.flatMap(function (block) {
    return Array.from(block.element.rows, function (row) {
      return {
        element: row,
        text: row.textContent.toLowerCase(),
        status: row.dataset.status,
        usages: row.dataset.usage.split(" "),
        fits: true
      };
    });
  });
  var result = form.querySelector("output");

  function filter() {
    var words = form.elements.text.value.toLowerCase().split(/\\s+/);
    var status = form.elements.status.value;
    var usage = form.elements.usage.value;
    var shown = 0;
    rows.forEach(function (row) {
      row.fits = (!status || row.status === status) &&
        (!usage || row.usages.indexOf(usage) !== -1) &&
        words.every(function (word) { return row.text.indexOf(word) !== -1; });
      if (row.element.hidden === row.fits) row.element.hidden = !row.fits;
      if (row.fits) shown += 1;
    });
    fitBlocks();
    result.textContent = result.dataset.template
      .replace("{shown}", number.format(shown))
      .replace("{total}", number.format(rows.length));
  }

  // A block that is out of view has no height of its own; it is estimated from the rows that are left in it.
  function fitBlocks() {
    var next = 0;
    blocks.forEach(function (block) {
      var shown = 0;
      for (var end = next + block.size; next < end; next += 1) if (rows[next].fits) shown += 1;
      if (shown === block.shown) return;
      block.shown = shown;
      block.element.hidden = shown === 0;
      block.element.style.containIntrinsicBlockSize = "auto " + shown * 3.4 + "rem";
    });
  }

  function sortBy(column, head) {
    var descending = head.getAttribute("aria-sort") === "ascending";
    Array.from(head.parentElement.cells, function (cell) { cell.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    rows.forEach(function (row) { row.key = row.element.cells[column].textContent.trim(); });
    rows.sort(function (left, right) {
      return collator.compare(left.key, right.key) * (descending ? -1 : 1);
    });
    var next = 0;
    blocks.forEach(function (block) {
      var sorted = rows.slice(next, next += block.size).map(function (row) { return row.element; });
      block.element.replaceChildren.apply(block.element, sorted);
    });
    fitBlocks();
  }

  // Whoever types on has not finished asking.
  var waiting;
  function filterSoon() {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  }

  Array.from(table.tHead.rows[0].cells, function (head, column) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.textContent = head.textContent;
    button.addEventListener("click", function () { sortBy(column, head); });
    // Chromium leaves buttons out where a table head repeats on further printed pages; text it repeats.
    var printed = document.createElement("span");
    printed.className = "print-only";
    printed.textContent = head.textContent;
    head.replaceChildren(button, printed);
  });
  form.addEventListener("input", filterSoon);
  form.addEventListener("submit", function (event) { event.preventDefault(); filter(); });
  form.addEventListener("reset", function () { setTimeout(filter); });
  form.hidden = false;
  filter();
})();
`;

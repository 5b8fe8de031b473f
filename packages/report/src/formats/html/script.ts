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
  var body = table.tBodies[0];
  var language = document.documentElement.lang;
  var collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  var number = new Intl.NumberFormat(language);
  var rows = Array.from(body.rows, function (row) {
    return {
      element: row,
      text: row.textContent.toLowerCase(),
      status: row.dataset.status,
      usages: row.dataset.usage.split(" ")
    };
  });
  var result = form.querySelector("output");

  function filter() {
    var words = form.elements.text.value.toLowerCase().split(/\\s+/);
    var status = form.elements.status.value;
    var usage = form.elements.usage.value;
    var shown = 0;
    rows.forEach(function (row) {
      var fits = (!status || row.status === status) &&
        (!usage || row.usages.indexOf(usage) !== -1) &&
        words.every(function (word) { return row.text.indexOf(word) !== -1; });
      if (row.element.hidden === fits) row.element.hidden = !fits;
      if (fits) shown += 1;
    });
    result.textContent = result.dataset.template
      .replace("{shown}", number.format(shown))
      .replace("{total}", number.format(rows.length));
  }

  function sortBy(column, head) {
    var descending = head.getAttribute("aria-sort") === "ascending";
    Array.from(head.parentElement.cells, function (cell) { cell.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    rows.forEach(function (row) { row.key = row.element.cells[column].textContent.trim(); });
    rows.sort(function (left, right) {
      return collator.compare(left.key, right.key) * (descending ? -1 : 1);
    });
    var sorted = document.createDocumentFragment();
    rows.forEach(function (row) { sorted.appendChild(row.element); });
    body.appendChild(sorted);
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
  form.addEventListener("input", filter);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(filter); });
  form.hidden = false;
  filter();
})();
`;

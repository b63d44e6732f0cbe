// Narrows a comparison to chosen members and rows and keeps the choice in the address. Without it everything is shown.
(() => {
  const written = document.getElementById("narrow");
  written.insertAdjacentHTML("afterend", written.textContent);
  const form = document.querySelector("form.narrow");
  const sheet = document.head.appendChild(document.createElement("style"));
  const boxes = (name) => [...form.querySelectorAll(`input[name="${name}"]`)];
  const members = boxes("member"), rows = boxes("row"), [differ] = boxes("differ");
  const values = new Map();
  for (const cell of document.querySelectorAll("td[data-v]")) {
    const { m, r, v } = cell.dataset;
    if (!values.has(r)) values.set(r, new Map());
    values.get(r).set(m, v);
  }
  const parts = [...document.querySelectorAll(".part")].map((part) => [
    part, new Set([...part.querySelectorAll("[data-r]")].map((cell) => cell.dataset.r)),
  ]);
  const chosen = (list) => list.filter((box) => box.checked).map((box) => box.value);
  const selector = (name, value) => `[data-${name}="${CSS.escape(value)}"]`;

  const same = (row, who) => new Set(who.map((m) => values.get(row).get(m))).size < 2;

  function show() {
    const who = chosen(members), wanted = chosen(rows);
    const seen = new Set(differ.checked && who.length > 1 ? wanted.filter((row) => !same(row, who)) : wanted);
    const hidden = [
      ...members.filter((box) => !box.checked).map((box) => selector("m", box.value)),
      ...rows.filter((box) => !seen.has(box.value)).map((box) => selector("r", box.value)),
    ];
    sheet.textContent = hidden.length ? `${hidden.join(",")}{display:none!important}` : "";
    for (const [part, within] of parts) part.hidden = ![...within].some((row) => seen.has(row));
    form.querySelector(".shown").textContent =
      `Shown: ${who.length} of ${members.length} members, ${seen.size} of ${rows.length} rows.`;
  }

  function keep() {
    const kept = new URLSearchParams();
    for (const [name, list] of [["members", members], ["rows", rows]]) {
      const on = chosen(list), off = list.filter((box) => !box.checked).map((box) => box.value);
      if (off.length && on.length <= off.length) kept.set(name, on.join(","));
      else if (off.length) kept.set(`without-${name}`, off.join(","));
    }
    if (differ.checked) kept.set("differ", "yes");
    const said = decodeURIComponent(kept.toString());
    history.replaceState(null, "", `${location.pathname}${said ? `?${said}` : ""}${location.hash}`);
  }

  function recall() {
    const kept = new URLSearchParams(location.search);
    for (const [name, list] of [["members", members], ["rows", rows]]) {
      const on = kept.get(name)?.split(","), off = kept.get(`without-${name}`)?.split(",") ?? [];
      for (const box of list) box.checked = on ? on.includes(box.value) : !off.includes(box.value);
    }
    differ.checked = kept.get("differ") === "yes";
  }

  const changed = () => { show(); keep(); };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", changed);
  form.addEventListener("click", (event) => {
    const { all, none, reset, print: paper } = event.target.dataset;
    if (paper !== undefined) return window.print();
    if (all) for (const box of boxes(all)) box.checked = true;
    else if (none) for (const box of boxes(none)) box.checked = false;
    else if (reset !== undefined) { for (const box of [...members, ...rows]) box.checked = true; differ.checked = false; }
    else return;
    changed();
  });
  window.addEventListener("popstate", () => { recall(); show(); });
  recall();
  show();
})();

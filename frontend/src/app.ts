// What every page of the dashboard does beyond its HTML. Without this script all of them still work.

import htmx from "htmx.org";

htmx.config.includeIndicatorStyles = false; // our policy allows no styles of its own
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;

const token = document.querySelector<HTMLMetaElement>("meta[name=csrf]")?.content ?? "";

document.body.addEventListener("htmx:configRequest", (event) => {
  (event as CustomEvent<{ headers: Record<string, string> }>).detail.headers["X-CSRF-Token"] = token;
});

// A choice in a list is applied at once.
for (const select of document.querySelectorAll<HTMLSelectElement>("select[data-submit]")) {
  select.addEventListener("change", () => select.form?.requestSubmit());
}

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset["copy"] ?? "")?.textContent ?? "";
    await navigator.clipboard.writeText(text);
    const said = button.lastChild?.textContent ?? "";
    if (button.lastChild) button.lastChild.textContent = " Copied";
    setTimeout(() => { if (button.lastChild) button.lastChild.textContent = said; }, 1500);
  });
}

// Long lists of boxes, such as the event types of an endpoint, are filtered by what is typed.
for (const list of document.querySelectorAll<HTMLElement>("[data-filtered]")) {
  const row = list.querySelector<HTMLElement>("[data-filter]");
  const input = row?.querySelector("input");
  if (!row || !input) continue;
  const groups = [...list.querySelectorAll<HTMLDetailsElement>("details")];
  const open = groups.map((group) => group.open);
  row.hidden = false;
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  input.addEventListener("input", () => {
    const words = input.value.trim().toLowerCase();
    groups.forEach((group, place) => {
      let found = 0;
      for (const label of group.querySelectorAll("label")) {
        label.hidden = words !== "" && !(label.textContent ?? "").toLowerCase().includes(words);
        if (!label.hidden) found += 1;
      }
      group.hidden = found === 0;
      group.open = words !== "" || (open[place] ?? false);
    });
  });
}

// On a phone the menu is closed until it is asked for.
if (matchMedia("(max-width: 62rem)").matches) {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.side")) menu.open = false;
}

// `/` goes to the search field, as in most dashboards; g and a letter go to a page.
const PLACES: Record<string, string> = { h: "", p: "payments", c: "customers", l: "logs", e: "events", k: "apikeys" };
let waits = false;
document.addEventListener("keydown", (event) => {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.closest("input, textarea, select, .terminal")) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("find")?.focus();
  } else if (waits && event.key in PLACES) {
    const mode = location.pathname.split("/")[2] === "live" ? "live" : "test";
    location.href = `/dashboard/${mode}/${PLACES[event.key] ?? ""}`;
  }
  waits = event.key === "g";
});

// A chart tells its values where the mouse, a finger or the arrow keys are.
interface Point { at: string; now: string; before: string }
for (const chart of document.querySelectorAll<HTMLElement>("[data-chart]")) {
  const drawing = chart.querySelector<SVGSVGElement>("svg.lines");
  const value = chart.querySelector<HTMLElement>("[data-value]");
  const note = chart.querySelector<HTMLElement>("[data-note]");
  if (!drawing || !value || !note) continue;
  const points = JSON.parse(drawing.dataset["points"] ?? "[]") as Point[];
  const was = [value.textContent, note.textContent] as const;
  let place = points.length - 1;
  const show = (wanted: number): void => {
    place = Math.max(0, Math.min(points.length - 1, wanted));
    const point = points[place];
    if (!point) return;
    value.textContent = point.now;
    note.textContent = `${point.at} · ${point.before} before`;
  };
  const rest = (): void => { [value.textContent, note.textContent] = was; };
  drawing.tabIndex = 0;
  drawing.addEventListener("pointermove", (event) => {
    const box = drawing.getBoundingClientRect();
    show(Math.round(((event.clientX - box.left) / box.width) * (points.length - 1)));
  });
  drawing.addEventListener("pointerleave", rest);
  drawing.addEventListener("blur", rest);
  drawing.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") show(place - 1);
    else if (event.key === "ArrowRight") show(place + 1);
    else return;
    event.preventDefault();
  });
}

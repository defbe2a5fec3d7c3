// The library of pictures, searched while somebody types.

import { button, element, open } from "newsroom/body-dialogs";

const PAUSE = 200;
const NONE = "No picture has these words in its title, caption or credit.";
const EMPTY = "The library has no pictures yet.";
const SILENT = "The library does not answer. Try again, or see in another tab whether you are logged in.";

// The picture that is chosen, with the library's words, or null.
export function choosePicture(library) {
  const search = element("input", { type: "search", name: "term", id: "body-library-search", autocomplete: "off" });
  const state = element("p", { className: "hint" });
  state.setAttribute("role", "status");
  const shelf = element("ul", { className: "body-library" });
  const label = element("label", { htmlFor: search.id, textContent: "Words of its title, caption or credit" });
  const form = element("form", {}, [element("div", { className: "input" }, [label, search]), state, shelf]);
  return open("Place a picture", form, [], (close) => {
    const look = looker(library, search, state, shelf, close);
    let waiting;
    search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(look, PAUSE); });
    form.addEventListener("submit", (event) => { event.preventDefault(); look(); });
    look();
  });
}

function looker(library, search, state, shelf, choose) {
  let latest = 0;
  return async () => {
    const mine = ++latest;
    const found = await find(library, search.value);
    if (mine !== latest) return;
    shelf.replaceChildren(...(found ?? []).map((picture) => element("li", {}, [offered(picture, choose)])));
    state.textContent = found === null ? SILENT : said(found.length, search.value);
  };
}

async function find(library, words) {
  try {
    const answer = await fetch(`${library}?${new URLSearchParams({ term: words })}`);
    return (await answer.json()).pictures;
  } catch {
    return null;
  }
}

function said(count, words) {
  if (count) return count === 1 ? "1 picture" : `${count} pictures`;
  return words.trim() ? NONE : EMPTY;
}

function offered(picture, choose) {
  const made = button("body-library__picture", "", () => choose(picture));
  made.append(
    element("img", { src: picture.address, alt: "", loading: "lazy" }),
    element("span", { textContent: picture.title }),
    element("span", { className: "hint", textContent: picture.credit }),
  );
  return made;
}

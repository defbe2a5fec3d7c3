// Whoever logged in again in another tab has another token: what this page sends takes it, by whichever button.

export function takeToken() {
  const token = /(?:^|; )(?:__Host-)?csrftoken=([^;]+)/.exec(document.cookie)?.[1];
  if (token) for (const input of document.querySelectorAll("[name=csrfmiddlewaretoken]")) input.value = token;
}

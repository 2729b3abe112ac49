/** Requests to the API without a library. A refusal is thrown in Stripe's words. */

/** Parameters as Stripe takes them: nested, with lists. */
export type Params = { [name: string]: unknown };

/** The API refused a request: `error` is Stripe's whole error object, `status` the HTTP status. */
export class RequestError extends Error {
  override readonly name = "RequestError";

  constructor(
    readonly status: number,
    readonly error: { [name: string]: any },
  ) {
    const named = ["type", "code", "decline_code", "param"].filter((name) => error[name]);
    const details = [String(status), ...named.map((name) => `${name}: ${error[name]}`)];
    super(`${error["message"] ?? ""} (${details.join(", ")})`);
  }
}

/** Nested parameters as the pairs of a form: `card[exp_month]=12`. */
export function encoded(params: Params): string {
  const pairs = new URLSearchParams();
  const add = (name: string, value: unknown): void => {
    if (value === undefined) return;
    if (value instanceof Date) add(name, Math.floor(value.getTime() / 1000));
    else if (value !== null && typeof value === "object") {
      for (const [key, inner] of Object.entries(value)) add(name ? `${name}[${key}]` : key, inner);
    } else pairs.append(name, value === null ? "" : String(value));
  };
  add("", params);
  return pairs.toString();
}

/** Send a request; the response's JSON. Throws {@link RequestError}. */
export async function exchange(
  method: string,
  url: string,
  key: string,
  params?: Params,
): Promise<any> {
  const sent = params === undefined ? "" : encoded(params);
  const inQuery = method !== "POST" && sent !== "";
  const response = await fetch(inQuery ? `${url}?${sent}` : url, {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      ...(method === "POST" ? { "Content-Type": "application/x-www-form-urlencoded" } : {}),
    },
    ...(method === "POST" ? { body: sent } : {}),
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  let error: { [name: string]: any };
  try {
    error = JSON.parse(text).error ?? { message: text };
  } catch {
    error = { message: text };
  }
  throw new RequestError(response.status, error);
}

/** What the server answered, or why it refused the file. */
export type Sent = { data: Record<string, unknown> } | { refusal: string };

/** Sends a file, after the fields that are sent with it. `progress` is told the share that was sent, from 0 to 1. */
export function sendFile(
  address: string,
  file: Blob,
  progress: (share: number) => void,
  fields: Record<string, string> = {},
): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onload = () =>
      resolve(
        request.status === 200
          ? { data: request.response ?? {} }
          : { refusal: request.response?.reason ?? "unreadable" },
      );
    request.onerror = () => resolve({ refusal: "unreadable" });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", file, "photo");
    request.send(form);
  });
}

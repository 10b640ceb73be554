/** How a file was received: null, or why not. `progress` is told the share that was sent, from 0 to 1. */
export function sendFile(
  address: string,
  file: Blob,
  progress: (share: number) => void,
): Promise<string | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onload = () =>
      resolve(request.status === 200 ? null : (request.response?.reason ?? "unreadable"));
    request.onerror = () => resolve("unreadable");
    const form = new FormData();
    form.append("file", file, "photo");
    request.send(form);
  });
}

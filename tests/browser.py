"""A headless Chromium, driven over WebDriver with nothing but the standard library."""

import base64
import json
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Any, Self

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--hide-scrollbars", "--disable-dev-shm-usage"),
]
START = 60.0


class Browser:
    """A window on pages that are files."""

    def __enter__(self) -> Self:
        """Start the driver, and with it the browser."""
        if CHROMIUM is None or DRIVER is None:
            raise RuntimeError("chromium and chromedriver are not installed")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.driver = subprocess.Popen(
            [DRIVER, f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.address = f"http://127.0.0.1:{port}"
        options = {
            "binary": CHROMIUM,
            "args": [*FLAGS, f"--user-data-dir={self.folder.name}"],
        }
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        deadline = time.monotonic() + START
        while True:
            try:
                self.ask("GET", "/status")
                break
            except urllib.error.URLError:
                if time.monotonic() > deadline:
                    self.driver.terminate()
                    raise
                time.sleep(0.05)
        got = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self.address += f"/session/{got['sessionId']}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: object, trace: TracebackType | None
    ) -> None:
        """End the browser and the driver."""
        try:
            self.ask("DELETE", "")
        finally:
            self.driver.terminate()
            self.driver.wait()
            self.folder.cleanup()

    def ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """Send one command."""
        data = json.dumps(body or {}).encode() if method == "POST" else None
        request = urllib.request.Request(  # noqa: S310 - the driver on this machine
            self.address + path, data, {"Content-Type": "application/json"}, method=method
        )
        with urllib.request.urlopen(request, timeout=START) as answer:  # noqa: S310 - the same
            return json.load(answer)["value"]

    def command(self, name: str, **parameters: object) -> Any:
        """Send a command of the browser's own protocol."""
        return self.ask("POST", "/goog/cdp/execute", {"cmd": name, "params": parameters})

    def show(self, page: Path, *, width: int, scheme: str) -> None:
        """Open a page at a width in CSS pixels, light or dark."""
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=900,
            deviceScaleFactor=1,
            mobile=False,
        )
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.command("Emulation.setEmulatedMedia", features=features)
        self.ask("POST", "/url", {"url": page.as_uri()})

    def run(self, script: str) -> Any:
        """Run a script in the page, and give what it returns."""
        return self.ask("POST", "/execute/sync", {"script": script, "args": []})

    def log(self) -> list[str]:
        """Give what the console has reported since the last call."""
        return [entry["message"] for entry in self.ask("POST", "/se/log", {"type": "browser"})]

    def picture(self, width: int, top: int, height: int, scale: float) -> bytes:
        """Take a part of the page as a PNG."""
        clip = {"x": 0, "y": top, "width": width, "height": height, "scale": scale}
        got = self.command("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
        return base64.b64decode(got["data"])

"""A browser that lets no request leave the machine and keeps what goes wrong."""

import contextlib
import json

from playwright.sync_api import sync_playwright

FLAGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]


@contextlib.contextmanager
def browser():
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield running
        running.close()


class Visit:
    """A page at an address; `outside` and `errors` must stay empty."""

    def __init__(self, browser, address, *, size=(1280, 800), scheme="light", touch=False):
        self.address = address
        self.outside, self.errors = [], []
        self.context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, has_touch=touch, locale="en-GB",
            reduced_motion="reduce", accept_downloads=True)
        self.context.route("**/*", self._route)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        self.page.on("dialog", lambda dialog: (self.errors.append("a dialog: " + dialog.message), dialog.dismiss()))

    def _route(self, route):
        if route.request.url.startswith((self.address.split("#")[0], "blob:", "data:")):
            route.continue_()
        else:
            self.outside.append(route.request.url)
            route.abort()

    def open(self, hash=""):
        self.page.goto(self.address + hash)
        self.wait()
        return self.page

    def wait(self):
        self.page.wait_for_selector("html[data-ready=yes]", timeout=60_000)
        self.idle()

    def idle(self):
        """Until the map has drawn everything and the list has come."""
        self.page.wait_for_selector("html[data-map=idle]", timeout=120_000)
        self.page.wait_for_function("() => document.querySelectorAll('#list li').length > 0")

    def ids(self):
        return self.page.eval_on_selector_all("#list button", "buttons => buttons.map(button => button.dataset.id)")

    def wait_for_ids(self, ids):
        self.page.wait_for_function(
            "ids => JSON.stringify([...document.querySelectorAll('#list button')].map(b => b.dataset.id).sort()) === ids",
            arg=json.dumps(sorted(ids), separators=(",", ":")), timeout=30_000)

    def change(self, members):
        """Changes the state as a click would."""
        self.page.evaluate("members => dateline.state.change(members)", members)

    def close(self):
        self.context.close()
        assert not self.outside, f"asked for from outside: {self.outside}"
        assert not self.errors, f"in the console: {self.errors}"

"""The pictures of the documentation."""

from browser import Visit


def take(browser, address, folder, truth):
    told = max(truth.features, key=lambda f: (f["properties"]["n_reports"], len(f["properties"]["notes"] or "")))
    card = f"event={told['properties']['event_id']}"
    for name, scheme, size, hash in [
        ("map-page", "light", (1160, 740), "#map=5/43/45"),
        ("map-page-dark", "dark", (1160, 740), f"#map=4.2/48/42&{card}"),
        ("map-page-phone", "light", (390, 844), "#map=4/42/45"),
        ("map-page-radius", "light", (1160, 740), "#map=5.4/43.4/45.5&near=45.7,43.3,250000&sort=distance"),
        ("map-page-regions", "light", (1160, 740), "#mode=regions&map=2/35/40"),
    ]:
        visit = Visit(browser, address, size=size, scheme=scheme)
        page = visit.open(hash)
        if card in hash:
            page.wait_for_selector("#card blockquote")
        if "regions" in hash:
            page.wait_for_selector("#legend .swatch")
        page.mouse.move(size[0] / 2, 30)
        visit.idle()
        page.wait_for_timeout(600)
        page.screenshot(path=folder / f"{name}.png")
        visit.close()
        print(f"  {folder / name}.png")

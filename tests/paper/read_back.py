"""Reads a file of ours with somebody else's reader and prints what it found as JSON: read_back.py xlsx|ics PATH."""

import json
import sys


def xlsx(path):
    import openpyxl

    with open(path, "rb") as file:
        book = openpyxl.load_workbook(file)
    sheets = []
    for sheet in book.worksheets:
        rows = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
        found = {"name": sheet.title, "frozen": sheet.freeze_panes or "", "rows": rows}
        # openpyxl keeps the pictures that Pillow can open.
        found["pictures"] = [
            {"row": picture.anchor._from.row, "column": picture.anchor._from.col, "format": picture.format, "width": picture.width, "bytes": len(picture._data())}
            for picture in sheet._images
        ]
        sheets.append(found)
    return sheets


def ics(path):
    import icalendar

    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    events = [
        {
            "uid": str(event["UID"]),
            "sequence": int(event["SEQUENCE"]),
            "start": event["DTSTART"].dt.isoformat(),
            "end": event["DTEND"].dt.isoformat(),
            "zone": str(event["DTSTART"].params.get("TZID", "")),
            "title": str(event["SUMMARY"]),
            "note": str(event.get("DESCRIPTION", "")),
            "status": str(event["STATUS"]),
        }
        for event in calendar.walk("VEVENT")
    ]
    return {"method": str(calendar["METHOD"]), "zones": [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")], "events": events}


print(json.dumps({"xlsx": xlsx, "ics": ics}[sys.argv[1]](sys.argv[2]), ensure_ascii=False))

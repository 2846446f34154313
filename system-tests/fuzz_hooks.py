"""Days as there can have been such a decision: JSON Schema has no words for a range of days."""
from datetime import date, datetime, timezone

import schemathesis
from hypothesis import strategies

schemathesis.openapi.format("date", strategies.dates(date(1930, 1, 1), date(2200, 12, 31)).map(str))
schemathesis.openapi.format("date-time", strategies.datetimes(datetime(1970, 1, 2), datetime(2200, 12, 31), timezones=strategies.just(timezone.utc))
                            .map(lambda moment: moment.isoformat().replace("+00:00", "Z")))

"""What a server calls."""

import gc
import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "heard.settings")
application = get_wsgi_application()
# Every page is there before the first request, and so is what keeps a form that came after a rest.
for channel in settings.HEARD_HOSTS:
    import_module(f"heard.web.{channel}.urls")
# What is there now stays as long as the server: no request looks through it again for what could be let go.
gc.collect()
gc.freeze()

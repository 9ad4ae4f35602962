import time
from django.db import connection
from heard.dialogue.models import Dialogue
from heard.ground.references import new
from heard.ground import clock
from heard.management import health
from heard.confidentiality.verify import verify
from heard.confidentiality.sweeping import unnamed
from tests.cast import begin
def test_d(database):
    cast=begin().to("fixed")
    from django.apps import apps
    from heard.dialogue.models import Step
    N=2000
    d=Dialogue.objects.get()
    ids=[new() for _ in range(N)]
    from heard.ground.references import new_code
    with connection.cursor() as c:
        cols=[f.column for f in Dialogue._meta.concrete_fields]
        for i in ids:
            c.execute(f"INSERT INTO heard_dialogue ({','.join(cols)}) SELECT "+",".join({"id":f"'{i}'","code":f"'{i[:7]}'"}.get(x,x) for x in cols)+f" FROM heard_dialogue WHERE id='{d.pk}'")
        n=0
        for m in apps.get_models():
            if issubclass(m,Step) and m.__name__ in ("Request","Approval","Invitation","Session","Yes","Informed","Signature","Clearance","Ready","Talk","Risk"):
                cols=[f.column for f in m._meta.concrete_fields]
                t=m._meta.db_table
                if m.__name__ in("Approval",): continue
                rows=list(m.objects.filter(dialogue=d).values_list("pk",flat=True))
                for i in ids:
                    for r in rows:
                        n+=1
                        c.execute(f"INSERT INTO {t} ("+",".join('"%s"'%x for x in cols)+") SELECT "+",".join({"id":f"'{new()}'","dialogue_id":f"'{i}'"}.get(x,'"%s"'%x) for x in cols)+f" FROM {t} WHERE id='{r}'")
    print(N, n)
    with clock.at(cast.moment):
        t=time.perf_counter(); p=time.process_time(); l=health.lists(); print("lists",time.perf_counter()-t, time.process_time()-p, len(l.wrong))
        t=time.perf_counter(); print(len(list(unnamed())), time.perf_counter()-t)
    t=time.perf_counter(); r=verify(); print("verify", r.rows, r.seconds, len(r.findings))

import gc, tracemalloc, os, cProfile, pstats, io
from datetime import timedelta
import pytest
from pathlib import Path
from heard.confidentiality.performing import perform
from heard.ground import acts, clock
from tests.bench.calling import callers, counted
from tests.bench.many import BEGINNING, CARRYING, build
from tests.bench.test_pages import pages, LARGE
from tests.stories.world import add_staff, make_world
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
OUT=open('/tmp/brief/speed/scratch.txt','w')
def test_it(database):
    import heard.wsgi
    acts.PERFORMER[0]=perform
    world=make_world(LARGE)
    with clock.at(BEGINNING):
        for n in range(CARRYING): add_staff(world,f"carries{n}","facilitator")
    made=build(world,int(os.environ.get('N','400')),told=lambda t:None)
    with clock.at(BEGINNING+timedelta(days=200)), callers(world.staff["dana"]) as (ours,beside):
        todo=pages(world,made)
        if os.environ.get('TM'):
            gc.collect(); tracemalloc.start(1); 
            for _ in range(10):
                for n in ('list','dialogue','dialogue (long)','Today'): todo[n](ours)
            gc.collect(); s=tracemalloc.take_snapshot(); 
            print('total',sum(x.size for x in s.statistics('filename'))/1e6,file=OUT)
            for x in s.statistics('filename')[:25]: print(round(x.size/1e6,3),x.traceback[0].filename[-70:],file=OUT)
            for x in s.statistics('lineno')[:25]: print(round(x.size/1e6,3),x.traceback[0].filename[-70:],x.traceback[0].lineno,file=OUT)
            tracemalloc.stop()
        for name in os.environ.get('PAGES','yes,new dialogue').split(','):
            do=todo[name]; a=do(ours); print('=====',name,a.status,a.goes_to,file=OUT)
            if a.status not in(200,303):
                print(a.body.decode()[-6000:],file=OUT)
            with CaptureQueriesContext(connection) as c, CaptureQueriesContext(connections['keys']) as k: do(ours)
            for q in (*c.captured_queries,*k.captured_queries): print('   ',q['sql'][:230],q['time'],file=OUT)
            times=sorted(do(ours).took for _ in range(15)); print('median',times[7],file=OUT)
            pr=cProfile.Profile(); pr.enable()
            for _ in range(10): do(ours)
            pr.disable(); b=io.StringIO(); pstats.Stats(pr,stream=b).sort_stats('cumtime').print_stats(90); print(b.getvalue(),file=OUT)
            b=io.StringIO(); pstats.Stats(pr,stream=b).sort_stats('tottime').print_stats(35); print(b.getvalue(),file=OUT)
    OUT.flush()

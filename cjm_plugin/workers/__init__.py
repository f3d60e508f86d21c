"""Work done in forked copies of this process, on the other cores of the machine.

A copy begins with everything that was loaded, and costs next to nothing to make: nothing has to be sent to it. It is
a help and never a condition. What a copy cannot do, because it failed or does not exist, is done by the process
that asked, so an error surfaces there as it would without. What is made is the same in either case.
"""

from cjm_plugin.workers.ahead import Ahead, Job
from cjm_plugin.workers.cores import FEWEST, spare_cores
from cjm_plugin.workers.standby import Standby

__all__ = ["FEWEST", "Ahead", "Job", "Standby", "spare_cores"]

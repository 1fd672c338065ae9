"""The programs are run by the tests beside them, and need what `make scale-test` installs."""

collect_ignore = ["one_machine.py", "with_dask.py", "with_spark.py"]

# Starts a child that outlives it, and answers nothing. $1: a pipe on which the child speaks.
exec 3> "$1"
(echo started >&3; sleep 20; echo survived >&3) &
sleep 20

"""One call of any AWS service: aws.py <service> <operation>, parameters as JSON on standard input, the answer as JSON."""

import json
import sys

import boto3

service, operation = sys.argv[1:]
answer = getattr(boto3.client(service), operation)(**json.load(sys.stdin))
answer.pop("ResponseMetadata", None)
json.dump(answer, sys.stdout, default=str)

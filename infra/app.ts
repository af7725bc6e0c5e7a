import { App } from 'aws-cdk-lib';
import { checkedStack } from './checked-stack.ts';

checkedStack(new App(), true);

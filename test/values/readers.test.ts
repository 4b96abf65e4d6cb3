import { declaredFields } from '../support/declaredFields';

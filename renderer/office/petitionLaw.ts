import complexity from '../../resources/rules/complexity.json';
import eligibility from '../../resources/rules/eligibility.json';
import {
  complexityRows as complexityShape,
  eligibilityRows as eligibilityShape,
} from '../../shared/domain/petitionRules';

/** The dated rows that the petition page ticks off; main decides by the same rows. */
export const complexityRows = complexityShape.parse(complexity);
export const eligibilityRows = eligibilityShape.parse(eligibility);

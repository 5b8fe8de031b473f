/**
 * How the XML form of CycloneDX and its JSON form say the same, in the order that the XML schemas demand. One line a
 * type; made by hand from the published schemas of 1.7, into which those of 1.0 to 1.6 fit.
 *
 * | written                | means                                                                  |
 * | ---------------------- | ---------------------------------------------------------------------- |
 * | `@name`                | an attribute                                                           |
 * | `#name`                | the element's text                                                     |
 * | `name`                 | a child element with text                                              |
 * | `name:type`            | a child element of that type: below, or `bool`, `number`, `ref`        |
 * | `name*`                | a child that may be repeated, a list in JSON                           |
 * | `name/item:type`       | a list: one element around, one for each member                        |
 * | `…>key`                | the name in JSON, where it is another                                  |
 * | `…^1.6`                | the version that brought it; what nothing is said of was there in 1.2  |
 *
 * `ref` is an element whose attribute `ref` is the value. What is too irregular is in `special-shapes.ts`.
 */
export const SHAPE_TABLE: Readonly<Record<string, string>> = {
  bom: "@serialNumber @version:number metadata:metadata components/component:component services/service:service externalReferences/reference:reference dependencies:dependencies compositions/composition:composition^1.3 properties/property:property^1.5 vulnerabilities/vulnerability:vulnerability^1.4 annotations/annotation:annotation^1.5 formulation/formula:formula^1.5 declarations:declarations^1.6 definitions:definitions^1.6 citations/citation:citation^1.7",
  metadata:
    "timestamp lifecycles/lifecycle:lifecycle^1.5 tools:tools authors/author:contact component:component manufacturer:organization^1.6 manufacture:organization supplier:organization licenses:licenses^1.3 properties/property:property^1.3 distributionConstraints:constraints^1.7",
  lifecycle: "phase name description",
  constraints: "tlp",
  organization: "@bom-ref^1.5 name address:address^1.6 url* contact*:contact",
  address: "@bom-ref country region locality postOfficeBoxNumber postalCode streetAddress",
  contact: "@bom-ref^1.5 name email phone",
  tool: "vendor name version hashes/hash:hash externalReferences/reference:reference^1.4",
  toolParts: "components/component:component services/service:service",
  component:
    "@type @mime-type @isExternal:bool^1.7 @bom-ref supplier:organization manufacturer:organization^1.6 authors/author:contact^1.6 author publisher group name version versionRange^1.7 description scope hashes/hash:hash licenses:licenses copyright patentAssertions/patentAssertion:patentAssertion^1.7 cpe purl omniborId*^1.6 swhid*^1.6 swid:swid modified:bool pedigree:pedigree externalReferences/reference:reference properties/property:property^1.3 components/component:component evidence:evidence^1.3 releaseNotes:releaseNotes^1.4 modelCard:modelCard^1.5 data*:componentData^1.5 cryptoProperties:crypto^1.6 tags/tag^1.6",
  hash: "@alg #content",
  license:
    "@bom-ref^1.5 @acknowledgement^1.6 id name text:attachment url licensing:licensing^1.5 properties/property:property^1.5",
  attachment: "@content-type>contentType @encoding #content",
  licensing:
    "altIds/altId licensor:party licensee:party purchaser:party purchaseOrder licenseTypes/licenseType lastRenewal expiration",
  party: "organization:organization individual:contact",
  expressionDetail: "@license-identifier>licenseIdentifier @bom-ref text:attachment url",
  swid: "@tagId @name @version @tagVersion:number @patch:bool text:attachment url",
  reference: "@type url comment hashes/hash:hash^1.3 properties/property:property^1.7",
  property: "@name #value",
  pedigree:
    "ancestors/component:component descendants/component:component variants/component:component commits/commit:commit patches/patch:patch notes",
  commit: "uid url author:action committer:action message",
  action: "timestamp name email",
  patch: "@type diff:diff resolves/issue:issue",
  diff: "text:attachment url",
  issue: "@type id name description source:issueSource references/url",
  issueSource: "name url",
  evidence:
    "identity*:identity^1.5 occurrences/occurrence:occurrence^1.5 callstack:callstack^1.5 licenses:licenses copyright/text:copyrightText",
  copyrightText: "#text",
  identity: "field confidence:number concludedValue^1.6 methods/method:method tools/tool:ref",
  method: "technique confidence:number value",
  occurrence:
    "@bom-ref location line:number^1.6 offset:number^1.6 symbol^1.6 additionalContext^1.6",
  callstack: "frames/frame:frame tools/tool:ref",
  frame: "package module function parameters/parameter line:number column:number fullFilename",
  composition:
    "@bom-ref^1.4 aggregate assemblies/assembly:ref dependencies/dependency:ref vulnerabilities/vulnerability:ref^1.5",
  service:
    "@bom-ref provider:organization group name version description endpoints/endpoint authenticated:bool x-trust-boundary:bool trustZone^1.5 data:serviceData licenses:licenses patentAssertions/patentAssertion:patentAssertion^1.7 externalReferences/reference:reference properties/property:property^1.3 services/service:service releaseNotes:releaseNotes^1.4 tags/tag^1.6",
  classification: "@flow #classification",
  dataflow:
    "@name @description classification:classificationParts governance:governance source/url destination/url",
  releaseNotes:
    "type title featuredImage socialImage description timestamp aliases/alias tags/tag resolves/issue:issue notes/note:note properties/property:property",
  note: "locale text:attachment",
  vulnerability:
    "@bom-ref id source:issueSource references/reference:vulnerabilityReference ratings/rating:rating cwes/cwe:number description detail recommendation workaround^1.5 proofOfConcept:proof^1.5 advisories/advisory:advisory created published updated rejected^1.5 credits:credits tools:tools analysis:analysis affects/target:target properties/property:property",
  vulnerabilityReference: "id source:issueSource",
  rating: "source:issueSource score:number severity method vector justification",
  proof: "reproductionSteps environment supportingMaterial/attachment:attachment",
  advisory: "title url",
  credits: "organizations/organization:organization individuals/individual:contact",
  analysis:
    "state justification responses/response>response detail firstIssued^1.5 lastUpdated^1.5",
  target: "ref versions/version:affectedVersion",
  affectedVersion: "version range status",
  annotation: "@bom-ref subjects/subject:ref annotator:annotator timestamp text",
  annotator: "organization:organization individual:contact component:component service:service",
  governance:
    "custodians/custodian:partyOfData stewards/steward:partyOfData owners/owner:partyOfData",
  partyOfData: "organization:organization individual:contact>contact",
  componentData:
    "@bom-ref type name contents:dataContents classification sensitiveData* graphics:graphics description governance:governance",
  dataContents: "attachment:attachment url properties/property:property",
  graphics: "description collection/graphic:graphic",
  graphic: "name image:attachment",
  modelCard:
    "@bom-ref modelParameters:modelParameters quantitativeAnalysis:analysisOfModel considerations:considerations properties/property:property",
  modelParameters:
    "approach:approach task architectureFamily modelArchitecture datasets:datasets inputs/input:modelPort outputs/output:modelPort",
  approach: "type",
  modelPort: "format",
  analysisOfModel: "performanceMetrics/performanceMetric:metric graphics:graphics",
  metric: "type value slice confidenceInterval:interval",
  interval: "lowerBound upperBound",
  considerations:
    "users/user useCases/useCase technicalLimitations/technicalLimitation performanceTradeoffs/performanceTradeoff ethicalConsiderations/ethicalConsideration:ethical environmentalConsiderations:environment^1.6 fairnessAssessments/fairnessAssessment:fairness",
  ethical: "name mitigationStrategy",
  environment: "energyConsumptions/energyConsumption:energy properties/property:property",
  energy:
    "activity energyProviders*:energyProvider activityEnergyCost:measure co2CostEquivalent:measure co2CostOffset:measure properties/property:property",
  measure: "value:number unit",
  energyProvider:
    "@bom-ref description organization:organization energySource energyProvided:measure externalReferences/reference:reference",
  fairness: "groupAtRisk benefits harms mitigationStrategy",
  formula:
    "@bom-ref components/component:component services/service:service workflows/workflow:workflow properties/property:property",
  workflow:
    "@bom-ref uid name description resourceReferences/resourceReference:resource tasks/task:task taskDependencies:dependencies taskTypes/taskType trigger:trigger steps/step:step inputs/input:input outputs/output:output timeStart timeEnd workspaces/workspace:workspace runtimeTopology:dependencies properties/property:property",
  task: "@bom-ref uid name description resourceReferences/resourceReference:resource taskTypes/taskType trigger:trigger steps/step:step inputs/input:input outputs/output:output timeStart timeEnd workspaces/workspace:workspace runtimeTopology:dependencies properties/property:property",
  resource: "ref externalReference:reference",
  workspace:
    "@bom-ref uid name aliases/alias description resourceReferences/resourceReference:resource accessMode mountPath managedDataType volumeRequest volume:volume properties/property:property",
  volume:
    "uid name mode path sizeAllocated persistent:bool remote:bool properties/property:property",
  step: "name description commands/command:command properties/property:property",
  command: "executed properties/property:property",
  trigger:
    "@bom-ref uid name description resourceReferences/resourceReference:resource type event:event conditions/condition:condition timeActivated inputs/input:input outputs/output:output properties/property:property",
  event:
    "uid description timeReceived data:attachment source:resource target:resource properties/property:property",
  condition: "description expression properties/property:property",
  input:
    "resource:resource parameters/parameter:parameter environmentVars:variables data:attachment source:resource target:resource properties/property:property",
  output:
    "resource:resource environmentVars:variables data:attachment type source:resource target:resource properties/property:property",
  parameter: "name value dataType",
  crypto:
    "assetType algorithmProperties:algorithm certificateProperties:certificate relatedCryptoMaterialProperties:keyMaterial protocolProperties:protocol oid",
  algorithm:
    "primitive algorithmFamily^1.7 parameterSetIdentifier curve ellipticCurve^1.7 executionEnvironment implementationPlatform certificationLevel* mode padding cryptoFunctions/cryptoFunction classicalSecurityLevel:number nistQuantumSecurityLevel:number",
  certificate:
    "serialNumber^1.7 subjectName issuerName notValidBefore notValidAfter signatureAlgorithmRef subjectPublicKeyRef certificateFormat certificateExtension certificateFileExtension^1.7 fingerprint:hash^1.7 certificateState*:certificateState^1.7 creationDate^1.7 activationDate^1.7 deactivationDate^1.7 revocationDate^1.7 destructionDate^1.7 certificateExtensions/certificateExtension:certificateExtension^1.7 relatedCryptographicAssets/relatedCryptographicAsset:relatedAsset^1.7",
  certificateState: "state name description reason",
  certificateExtension:
    "commonExtensionName commonExtensionValue customExtensionName customExtensionValue",
  relatedAsset: "type ref",
  keyMaterial:
    "type id state algorithmRef creationDate activationDate updateDate expirationDate value size:number format securedBy:securedBy fingerprint:hash^1.7 relatedCryptographicAssets/relatedCryptographicAsset:relatedAsset^1.7",
  securedBy: "mechanism algorithmRef",
  protocol:
    "type version cipherSuites/cipherSuite:cipherSuite ikev2TransformTypes:ikev2 cryptoRef*>cryptoRefArray relatedCryptographicAssets/relatedCryptographicAsset:relatedAsset^1.7",
  cipherSuite:
    "name algorithms/algorithm identifiers/identifier tlsGroups/group^1.7 tlsSignatureSchemes/signatureScheme^1.7",
  ikev2: "encr*:transform prf*:transform integ*:transform ke*:transform esn:bool auth*:transform",
  transform: "name group:number keyLength:number algorithm",
  declarations:
    "assessors/assessor:assessor attestations/attestation:attestation claims/claim:claim evidence/evidence:claimEvidence targets:claimTargets affirmation:affirmation",
  assessor: "@bom-ref thirdParty:bool organization:organization",
  attestation: "summary assessor map*:attestationMap",
  attestationMap:
    "requirement claims/claim counterClaims/counterClaim conformance:conformance confidence:conformance",
  conformance: "score:number rationale mitigationStrategies/mitigationStrategy",
  claim:
    "@bom-ref target predicate mitigationStrategies/mitigationStrategy reasoning evidence* counterEvidence* externalReferences/reference:reference",
  claimEvidence:
    "@bom-ref propertyName description data*:claimData created expires author:contact reviewer:contact",
  claimData: "name contents:dataContents classification sensitiveData* governance:governance",
  claimTargets:
    "organizations/organization:organization components/component:component services/service:service",
  affirmation: "statement signatories/signatory:signatory",
  signatory: "name role organization:organization externalReference:reference",
  definitions: "standards/standard:standard patents:patents^1.7",
  standard:
    "@bom-ref name version description owner requirements/requirement:requirement levels/level:level externalReferences/reference:reference",
  requirement:
    "@bom-ref identifier title text descriptions/description openCre* parent properties/property:property externalReferences/reference:reference",
  level: "@bom-ref identifier title description requirements/requirement",
  patent:
    "@bom-ref patentNumber applicationNumber jurisdiction priorityApplication:application publicationNumber title abstract filingDate grantDate patentExpirationDate patentLegalStatus patentAssignee*:anyParty externalReferences/reference:reference",
  patentFamily:
    "@bom-ref familyId priorityApplication:application members/ref externalReferences/reference:reference",
  application: "applicationNumber jurisdiction filingDate",
  patentAssertion: "@bom-ref assertionType patentRefs/bom-ref asserter:asserter notes",
  citation: "@bom-ref pointers/pointer expressions/expression timestamp attributedTo process note",
};

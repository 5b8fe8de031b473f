import type { ShapeTable } from "./shape-checker.ts";

/**
 * The classes of SPDX 3.0.1 as its JSON-LD names them, made by hand from the model: core, software and licensing in full, of
 * the other profiles the classes with their parents. How a line reads is told beside `SPDX2_SHAPES`.
 */
export const SPDX3_SHAPES: ShapeTable = {
  everywhere: ["type", "spdxId", "@id"],
  shapes: {
    CreationInfo:
      "comment created!:date createdBy!*:@Agent createdUsing*:@Tool specVersion!:semver",
    DictionaryEntry: "key! value",
    ExternalIdentifier:
      "comment externalIdentifierType!:=externalIdentifierType identifier! identifierLocator*:uri issuingAuthority",
    IntegrityMethod: "comment",
    Hash: "IntegrityMethod | algorithm!:=hashAlgorithm hashValue!",
    PackageVerificationCode:
      "IntegrityMethod | algorithm!:=hashAlgorithm hashValue! packageVerificationCodeExcludedFile*",
    software_ContentIdentifier:
      "IntegrityMethod | software_contentIdentifierType!:=contentIdentifierType software_contentIdentifierValue!:uri",
    ExternalMap:
      "definingArtifact:@Artifact externalSpdxId!:uri locationHint:uri verifiedUsing*:@IntegrityMethod",
    ExternalRef: "comment contentType:mediaType externalRefType:=externalRefType locator*",
    NamespaceMap: "namespace!:uri prefix!",
    PositiveIntegerRange: "beginIntegerRange!:number endIntegerRange!:number",
    Element:
      "comment creationInfo!:@CreationInfo description extension*:any externalIdentifier*:@ExternalIdentifier externalRef*:@ExternalRef name summary verifiedUsing*:@IntegrityMethod",
    IndividualElement: "Element |",
    Tool: "Element |",
    Agent: "Element |",
    Person: "Agent |",
    Organization: "Agent |",
    SoftwareAgent: "Agent |",
    Annotation:
      "Element | annotationType!:=annotationType contentType:mediaType statement subject!:@Element",
    Relationship:
      "Element | completeness:=completeness endTime:date from!:@Element relationshipType!:=relationshipType startTime:date to!*:@Element",
    LifecycleScopedRelationship: "Relationship | scope:=lifecycleScope",
    ElementCollection:
      "Element | element*:@Element profileConformance*:=profile rootElement*:@Element",
    SpdxDocument:
      "ElementCollection | dataLicense:@simplelicensing_AnyLicenseInfo import*:@ExternalMap namespaceMap*:@NamespaceMap",
    Bundle: "ElementCollection | context",
    Bom: "Bundle |",
    software_Sbom: "Bom | software_sbomType*:=sbomType",
    Artifact:
      "Element | builtTime:date originatedBy*:@Agent releaseTime:date standardName* suppliedBy:@Agent supportLevel*:=supportLevel validUntilTime:date",
    software_SoftwareArtifact:
      "Artifact | software_additionalPurpose*:=purpose software_attributionText* software_contentIdentifier*:@software_ContentIdentifier software_copyrightText software_primaryPurpose:=purpose",
    software_Package:
      "software_SoftwareArtifact | software_downloadLocation:uri software_homePage:uri software_packageUrl:uri software_packageVersion software_sourceInfo",
    software_File: "software_SoftwareArtifact | contentType:mediaType software_fileKind:=fileKind",
    software_Snippet:
      "software_SoftwareArtifact | software_byteRange:@PositiveIntegerRange software_lineRange:@PositiveIntegerRange software_snippetFromFile!:@software_File",
    simplelicensing_AnyLicenseInfo: "Element |",
    simplelicensing_LicenseExpression:
      "simplelicensing_AnyLicenseInfo | simplelicensing_customIdToUri*:@DictionaryEntry simplelicensing_licenseExpression!:license simplelicensing_licenseListVersion:semver",
    simplelicensing_SimpleLicensingText: "Element | simplelicensing_licenseText!",
    expandedlicensing_IndividualLicensingInfo: "simplelicensing_AnyLicenseInfo |",
    expandedlicensing_ConjunctiveLicenseSet:
      "simplelicensing_AnyLicenseInfo | expandedlicensing_member*:@simplelicensing_AnyLicenseInfo",
    expandedlicensing_DisjunctiveLicenseSet:
      "simplelicensing_AnyLicenseInfo | expandedlicensing_member*:@simplelicensing_AnyLicenseInfo",
    expandedlicensing_ExtendableLicense: "simplelicensing_AnyLicenseInfo |",
    expandedlicensing_License:
      "expandedlicensing_ExtendableLicense | expandedlicensing_isDeprecatedLicenseId:bool expandedlicensing_isFsfLibre:bool expandedlicensing_isOsiApproved:bool expandedlicensing_licenseXml expandedlicensing_obsoletedBy expandedlicensing_seeAlso*:uri expandedlicensing_standardLicenseHeader expandedlicensing_standardLicenseTemplate simplelicensing_licenseText!",
    expandedlicensing_CustomLicense: "expandedlicensing_License |",
    expandedlicensing_ListedLicense:
      "expandedlicensing_License | expandedlicensing_deprecatedVersion expandedlicensing_listVersionAdded",
    expandedlicensing_OrLaterOperator:
      "expandedlicensing_ExtendableLicense | expandedlicensing_subjectLicense!:@expandedlicensing_License",
    expandedlicensing_LicenseAddition:
      "Element | expandedlicensing_additionText! expandedlicensing_isDeprecatedAdditionId:bool expandedlicensing_licenseXml expandedlicensing_obsoletedBy expandedlicensing_seeAlso*:uri expandedlicensing_standardAdditionTemplate",
    expandedlicensing_CustomLicenseAddition: "expandedlicensing_LicenseAddition |",
    expandedlicensing_ListedLicenseException:
      "expandedlicensing_LicenseAddition | expandedlicensing_deprecatedVersion expandedlicensing_listVersionAdded",
    expandedlicensing_WithAdditionOperator:
      "simplelicensing_AnyLicenseInfo | expandedlicensing_subjectAddition!:@expandedlicensing_LicenseAddition expandedlicensing_subjectExtendableLicense!:@expandedlicensing_ExtendableLicense",
  },
  vocabularies: {
    annotationType: "other review",
    completeness: "complete incomplete noAssertion",
    contentIdentifierType: "gitoid swhid",
    externalIdentifierType:
      "cpe22 cpe23 cve email gitoid other packageUrl securityOther swhid swid urlScheme",
    externalRefType:
      "altDownloadLocation altWebPage binaryArtifact bower buildMeta buildSystem certificationReport chat componentAnalysisReport cwe documentation dynamicAnalysisReport eolNotice exportControlAssessment funding issueTracker license mailingList mavenCentral metrics npm nuget other privacyAssessment productMetadata purchaseOrder qualityAssessmentReport releaseHistory releaseNotes riskAssessment runtimeAnalysisReport secureSoftwareAttestation securityAdversaryModel securityAdvisory securityFix securityOther securityPenTestReport securityPolicy securityThreatModel socialMedia sourceArtifact staticAnalysisReport support vcs vulnerabilityDisclosureReport vulnerabilityExploitabilityAssessment",
    fileKind: "directory file",
    hashAlgorithm:
      "adler32 blake2b256 blake2b384 blake2b512 blake3 crystalsDilithium crystalsKyber falcon md2 md4 md5 md6 other sha1 sha224 sha256 sha384 sha3_224 sha3_256 sha3_384 sha3_512 sha512",
    lifecycleScope: "build design development other runtime test",
    profile:
      "ai build core dataset expandedLicensing extension lite security simpleLicensing software",
    purpose:
      "application archive bom configuration container data device deviceDriver diskImage documentation evidence executable file filesystemImage firmware framework install library manifest model module operatingSystem other patch platform requirement source specification test",
    relationshipType:
      "affects amendedBy ancestorOf availableFrom configures contains coordinatedBy copiedTo delegatedTo dependsOn descendantOf describes doesNotAffect expandsTo exploitCreatedBy fixedBy fixedIn foundBy generates hasAddedFile hasAssessmentFor hasAssociatedVulnerability hasConcludedLicense hasDataFile hasDeclaredLicense hasDeletedFile hasDependencyManifest hasDistributionArtifact hasDocumentation hasDynamicLink hasEvidence hasExample hasHost hasInput hasMetadata hasOptionalComponent hasOptionalDependency hasOutput hasPrerequisite hasProvidedDependency hasRequirement hasSpecification hasStaticLink hasTest hasTestCase hasVariant invokedBy modifiedBy other packagedBy patchedBy publishedBy reportedBy republishedBy serializedInArtifact testedOn trainedOn underInvestigationFor usesTool",
    sbomType: "analyzed build deployed design runtime source",
    supportLevel: "deployed development endOfSupport limitedSupport noAssertion noSupport support",
  },
};

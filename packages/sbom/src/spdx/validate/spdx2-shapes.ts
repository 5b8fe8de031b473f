import type { ShapeTable } from "./shape-checker.ts";

/**
 * The objects of SPDX 2.3 in JSON, made by hand from chapters 6 to 12 of the specification. One line a shape:
 *
 * | written        | means                                                      |
 * | -------------- | ---------------------------------------------------------- |
 * | `name`         | a member that holds a text                                 |
 * | `name:kind`    | one of `PLAIN_KINDS`                                       |
 * | `name:@shape`  | an object of a shape                                       |
 * | `name:=words`  | one of the words of a vocabulary                           |
 * | `name!`        | a member that must be there                                |
 * | `name*`        | a list                                                     |
 * | `parent \| …`  | all members of another shape, and these                    |
 */
export const SPDX2_SHAPES: ShapeTable = {
  shapes: {
    document:
      "SPDXID!:spdxId spdxVersion! name! dataLicense! documentNamespace!:namespace creationInfo!:@creationInfo comment externalDocumentRefs*:@externalDocumentRef packages*:@package files*:@file snippets*:@snippet relationships*:@relationship annotations*:@annotation hasExtractedLicensingInfos*:@extractedLicense revieweds*:@review documentDescribes*:elementId",
    creationInfo: "created!:date creators!*:creator comment licenseListVersion:listVersion",
    externalDocumentRef: "externalDocumentId! spdxDocument!:uri checksum!:@checksum",
    checksum: "algorithm!:=checksumAlgorithm checksumValue!:hex",
    package:
      "SPDXID!:spdxId name! downloadLocation!:location versionInfo packageFileName supplier:agent originator:agent filesAnalyzed:bool packageVerificationCode:@packageVerificationCode checksums*:@checksum homepage:homepage sourceInfo licenseConcluded:license licenseInfoFromFiles*:license licenseDeclared:license licenseComments copyrightText summary description comment externalRefs*:@externalRef attributionTexts* annotations*:@annotation hasFiles*:elementId primaryPackagePurpose:=purpose releaseDate:date builtDate:date validUntilDate:date",
    packageVerificationCode:
      "packageVerificationCodeValue!:hex packageVerificationCodeExcludedFiles*",
    externalRef: "referenceCategory!:=category referenceType! referenceLocator! comment",
    file: "SPDXID!:spdxId fileName! checksums!*:@checksum fileTypes*:=fileType licenseConcluded:license licenseInfoInFiles*:license licenseComments copyrightText comment noticeText fileContributors* attributionTexts* annotations*:@annotation fileDependencies* artifactOfs*:any",
    snippet:
      "SPDXID!:spdxId snippetFromFile!:elementId ranges!*:any name licenseConcluded:license licenseInfoInSnippets*:license licenseComments copyrightText comment attributionTexts* annotations*:@annotation",
    relationship:
      "spdxElementId!:elementId relatedSpdxElement!:elementId relationshipType!:=relationshipType comment",
    annotation: "annotator!:creator annotationDate!:date annotationType!:=annotationType comment!",
    extractedLicense: "licenseId!:licenseRef extractedText! name seeAlsos* crossRefs*:any comment",
    review: "reviewDate!:date reviewer:creator comment",
  },
  vocabularies: {
    checksumAlgorithm:
      "SHA1 SHA224 SHA256 SHA384 SHA512 SHA3-256 SHA3-384 SHA3-512 BLAKE2b-256 BLAKE2b-384 BLAKE2b-512 BLAKE3 MD2 MD4 MD5 MD6 ADLER32",
    purpose:
      "APPLICATION FRAMEWORK LIBRARY CONTAINER OPERATING-SYSTEM OPERATING_SYSTEM DEVICE FIRMWARE SOURCE ARCHIVE FILE INSTALL OTHER",
    category: "SECURITY PACKAGE-MANAGER PACKAGE_MANAGER PERSISTENT-ID PERSISTENT_ID OTHER",
    fileType: "SOURCE BINARY ARCHIVE APPLICATION AUDIO IMAGE TEXT VIDEO DOCUMENTATION SPDX OTHER",
    annotationType: "REVIEW OTHER",
    relationshipType:
      "DESCRIBES DESCRIBED_BY CONTAINS CONTAINED_BY DEPENDS_ON DEPENDENCY_OF DEPENDENCY_MANIFEST_OF BUILD_DEPENDENCY_OF DEV_DEPENDENCY_OF OPTIONAL_DEPENDENCY_OF PROVIDED_DEPENDENCY_OF TEST_DEPENDENCY_OF RUNTIME_DEPENDENCY_OF EXAMPLE_OF GENERATES GENERATED_FROM ANCESTOR_OF DESCENDANT_OF VARIANT_OF DISTRIBUTION_ARTIFACT PATCH_FOR PATCH_APPLIED COPY_OF FILE_ADDED FILE_DELETED FILE_MODIFIED EXPANDED_FROM_ARCHIVE DYNAMIC_LINK STATIC_LINK DATA_FILE_OF TEST_CASE_OF BUILD_TOOL_OF DEV_TOOL_OF TEST_OF TEST_TOOL_OF DOCUMENTATION_OF OPTIONAL_COMPONENT_OF METAFILE_OF PACKAGE_OF AMENDS PREREQUISITE_FOR HAS_PREREQUISITE REQUIREMENT_DESCRIPTION_FOR SPECIFICATION_FOR OTHER",
  },
};

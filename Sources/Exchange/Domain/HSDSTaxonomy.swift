import Kernel

/// A list of words by which things are sorted.
package struct HSDSTaxonomy: HSDSObject {
  package static let table = "taxonomies"

  package var id: String
  package var name: String
  package var description: String
  package var uri: String?
  package var version: String?

  package init(id: String, name: String, description: String) {
    self.id = id
    self.name = name
    self.description = description
  }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("name", name)
    sink.put("description", description)
    sink.put("uri", uri)
    sink.put("version", version)
  }
}

/// One of its words.
package struct HSDSTaxonomyTerm: HSDSObject {
  package static let table = "taxonomy_terms"

  package var id: String
  /// Ours for it, unique in the whole data set: `category/38`, `access/walk-in`.
  package var code: String?
  package var name: String
  package var description: String
  package var parentId: String?
  package var taxonomy: String?
  package var taxonomyDetail: HSDSTaxonomy?
  package var language: String?
  package var taxonomyId: String?
  package var termUri: String?

  package init(id: String, name: String, description: String) {
    self.id = id
    self.name = name
    self.description = description
  }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("code", code)
    sink.put("name", name)
    sink.put("description", description)
    sink.put("parent_id", parentId)
    sink.put("taxonomy", taxonomy)
    sink.put("taxonomy_detail", taxonomyDetail)
    sink.put("language", language)
    sink.put("taxonomy_id", taxonomyId)
    sink.put("term_uri", termUri)
  }
}

/// That a word holds for an object, perhaps with a value.
package struct HSDSAttribute: HSDSObject {
  package static let table = "attributes"

  package var id: String
  package var linkId: String?
  package var taxonomyTermId: String?
  /// What the word says of the object: the taxonomy's key, `translation`.
  package var linkType: String?
  package var linkEntity: String?
  package var value: String?
  package var taxonomyTerm: HSDSTaxonomyTerm?
  package var label: String?

  package init(id: String) { self.id = id }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("link_id", linkId)
    sink.put("taxonomy_term_id", taxonomyTermId)
    sink.put("link_type", linkType)
    sink.put("link_entity", linkEntity)
    sink.put("value", value)
    sink.put("taxonomy_term", taxonomyTerm)
    sink.put("label", label)
  }
}

/// One change of one field.
package struct HSDSMetadata: HSDSObject {
  package static let table = "metadata"

  package var id: String
  package var resourceId: String?
  package var resourceType: String?
  package var lastActionDate: String
  package var lastActionType: String
  package var fieldName: String
  package var previousValue: String
  package var replacementValue: String
  package var updatedBy: String

  package init(
    id: String, lastActionDate: String, lastActionType: String, fieldName: String, previousValue: String, replacementValue: String,
    updatedBy: String
  ) {
    self.id = id
    self.lastActionDate = lastActionDate
    self.lastActionType = lastActionType
    self.fieldName = fieldName
    self.previousValue = previousValue
    self.replacementValue = replacementValue
    self.updatedBy = updatedBy
  }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("resource_id", resourceId)
    sink.put("resource_type", resourceType)
    sink.put("last_action_date", lastActionDate)
    sink.put("last_action_type", lastActionType)
    sink.put("field_name", fieldName)
    sink.put("previous_value", previousValue)
    sink.put("replacement_value", replacementValue)
    sink.put("updated_by", updatedBy)
  }
}
